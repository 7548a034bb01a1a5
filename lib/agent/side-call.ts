// A short question to a connected model beside the conversation: for a title, for a summary.

import { streamText } from 'ai';
import { connectedModel } from '@/lib/models/language-model';
import type { ModelInfo } from '@/lib/models/model-info';

const PATIENCE_MS = 30_000;

/** What it says. Rejects when it cannot be reached, says nothing, or takes longer than 30 seconds. */
export async function askAside(
  model: ModelInfo,
  {
    instructions,
    request,
    maxOutputTokens,
  }: { instructions: string; request: string; maxOutputTokens: number },
): Promise<string> {
  const result = streamText({
    model: await connectedModel(model),
    instructions,
    messages: [{ role: 'user', content: request }],
    maxOutputTokens,
    maxRetries: 1,
    providerOptions: { openai: { store: false } },
    abortSignal: AbortSignal.timeout(PATIENCE_MS),
    // Whoever asks hears of it; the default would also print it.
    onError: () => {},
  });
  const text = (await result.text).trim();
  if (text === '') throw new Error('The model said nothing.');
  return text;
}
