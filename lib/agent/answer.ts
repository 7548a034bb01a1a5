// The agent's loop: model, tools, model, until it answers.

import { convertToModelMessages, isStepCount, type LanguageModelUsage, streamText } from 'ai';
import { languageModel, modelPatience } from '@/lib/models/language-model';
import type { ModelInfo } from '@/lib/models/model-info';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { instructionsFor } from './prompt';
import { toolsFor } from './tools';
import type { Turn } from './turn';

/** An update takes two model calls; the rest is room for searching and for mending a wrong call. */
export const MAX_STEPS = 8;

/** Streams the answer to the last of `history`; nothing is thrown, errors come as parts of the stream. */
export async function answer(
  turn: Turn,
  model: ModelInfo,
  history: ChatMessage[],
  {
    signal,
    onStep,
  }: { signal: AbortSignal; onStep: (finishReason: string, usage: LanguageModelUsage) => void },
) {
  const tools = toolsFor(turn);
  const silence = modelPatience();
  const { clock, memory, todos, openCount, assistant, scope } = turn;
  const result = streamText({
    model: await languageModel(model, {
      role: assistant.role,
      category: scope.category,
      clock,
      memory,
      todos,
      openCount,
    }),
    instructions: instructionsFor(turn),
    messages: await convertToModelMessages(history, { tools, ignoreIncompleteToolCalls: true }),
    tools,
    stopWhen: isStepCount(MAX_STEPS),
    // Earlier answers go out whole: a reference to one that OpenAI no longer keeps would fail the chat.
    providerOptions: { openai: { store: false } },
    maxRetries: 1,
    timeout: { firstChunkMs: silence, chunkMs: silence },
    abortSignal: signal,
    onStepEnd: ({ finishReason, usage }) => onStep(finishReason, usage),
    // The stream carries the error to where it is told; the default would also print it.
    onError: () => {},
  });
  return { stream: result.stream, tools };
}
