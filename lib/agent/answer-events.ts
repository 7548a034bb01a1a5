// An answer as the events of a message, and how it ended.

import { type InferUIMessageChunk, type ToolSet, toUIMessageStream, type UIMessageChunk } from 'ai';
import { EMPTY_ANSWER, type ModelFailure, modelFailure, TOO_MANY_STEPS } from '@/lib/models/failure';
import type { ModelInfo } from '@/lib/models/model-info';
import type { ChatMessage, MessageStatus } from '@/lib/threads/chat-message';
import { answer, MAX_STEPS } from './answer';
import type { Turn } from './turn';

export type AnswerEvent = InferUIMessageChunk<ChatMessage> | UIMessageChunk;

/** What has been seen of an answer so far. */
export type Seen = {
  failure: ModelFailure | null;
  steps: number;
  finishReason: string | null;
  parts: ChatMessage['parts'];
  /** Of all steps together; null as long as no step has told. */
  inputTokens: number | null;
  outputTokens: number | null;
};

export const nothingSeen = (): Seen => ({
  failure: null,
  steps: 0,
  finishReason: null,
  parts: [],
  inputTokens: null,
  outputTokens: null,
});

const sum = (total: number | null, more: number | undefined) =>
  more === undefined ? total : (total ?? 0) + more;

export type Outcome = { status: Exclude<MessageStatus, 'streaming'>; failure: ModelFailure | null };

type Asked = {
  turn: Turn;
  model: ModelInfo;
  /** The conversation, which ends with what is to be answered. */
  history: ChatMessage[];
  answerId: string;
  signal: AbortSignal;
  /** Waited for after each step that is followed by another one, before that begins. */
  onStep?: (parts: ChatMessage['parts']) => Promise<void>;
};

/**
 * Without the events that begin and end a message, and without errors: what goes wrong while the model
 * answers stands in `seen`, as all else does. Throws what goes wrong before.
 */
export async function* answerEvents(
  { turn, model, history, answerId, signal, onStep }: Asked,
  seen: Seen,
): AsyncGenerator<AnswerEvent> {
  const { stream } = await answer(turn, model, history, {
    signal,
    onStep: (finishReason, usage) => {
      seen.steps += 1;
      seen.finishReason = finishReason;
      seen.inputTokens = sum(seen.inputTokens, usage.inputTokens);
      seen.outputTokens = sum(seen.outputTokens, usage.outputTokens);
    },
  });
  const events = toUIMessageStream<ToolSet, ChatMessage>({
    stream,
    originalMessages: history,
    generateMessageId: () => answerId,
    sendStart: false,
    sendFinish: false,
    sendReasoning: false,
    redactToolErrors: false,
    onError: (error) => {
      // Called once more with this very message, by whoever puts the message's parts together.
      seen.failure ??= modelFailure(error, turn.clock.now);
      return seen.failure.message;
    },
    onStepEnd: ({ responseMessage }) => {
      seen.parts = responseMessage.parts;
      return seen.finishReason === 'tool-calls' ? onStep?.(seen.parts) : undefined;
    },
    onEnd: ({ responseMessage }) => {
      seen.parts = responseMessage.parts;
    },
  });
  for await (const event of events) {
    // A failure is told by the answer's metadata, in words.
    if (event.type !== 'error') yield event;
  }
}

export function outcomeOf({ failure, finishReason, steps, parts }: Seen, isStopped: boolean): Outcome {
  if (isStopped) return { status: 'stopped', failure: null };
  if (failure) return { status: 'failed', failure };
  if (finishReason === 'tool-calls' && steps >= MAX_STEPS) {
    return { status: 'failed', failure: TOO_MANY_STEPS };
  }
  const said = parts.some((part) => part.type === 'text' && part.text.trim() !== '');
  return said ? { status: 'complete', failure: null } : { status: 'failed', failure: EMPTY_ANSWER };
}
