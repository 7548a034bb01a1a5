// The agent's loop: model, tools, model, until it answers.

import { convertToModelMessages, isStepCount, streamText } from 'ai';
import { env } from '@/lib/env';
import { languageModel } from '@/lib/models/language-model';
import type { ModelInfo } from '@/lib/models/model-info';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { instructionsFor } from './prompt';
import { toolsFor } from './tools';
import type { Turn } from './turn';

/** An update takes two model calls; the rest is room for searching and for mending a wrong call. */
export const MAX_STEPS = 8;

const FIRST_WORD_MS = 60_000;

/** Streams the answer to the last of `history`; nothing is thrown, errors come as parts of the stream. */
export async function answer(turn: Turn, model: ModelInfo, history: ChatMessage[], signal: AbortSignal) {
  const tools = toolsFor(turn);
  const firstChunkMs = env().MODEL_TIMEOUT_MS ?? FIRST_WORD_MS;
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
    maxRetries: 1,
    timeout: { firstChunkMs, chunkMs: firstChunkMs },
    abortSignal: signal,
    // The stream carries the error to where it is told; the default would also print it.
    onError: () => {},
  });
  return { stream: result.stream, tools };
}
