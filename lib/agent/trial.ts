// What an assistant would answer to one message, on the person's own list and memories. Nothing is stored.

import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { APICallError } from 'ai';
import type { Assistant } from '@/lib/assistants/assistant';
import { readMemory } from '@/lib/memory/read-memory';
import { findModel } from '@/lib/models/catalogue';
import { modelFailure, TOO_MANY_STEPS } from '@/lib/models/failure';
import type { MessageMetadata } from '@/lib/threads/chat-message';
import type { Clock } from '@/lib/time/clock';
import { TrialList } from '@/lib/todos/tool/trial-list';
import { urgentTodos } from '@/lib/todos/urgent';
import { type AnswerEvent, answerEvents, nothingSeen, outcomeOf } from './answer-events';
import type { Effects } from './effects';
import { TODOS_IN_PROMPT } from './prompt';
import type { Turn } from './turn';

/** As it is, or as a draft would have it. */
export type TrialAssistant = Pick<
  Assistant,
  'id' | 'version' | 'name' | 'category' | 'endUser' | 'role' | 'model'
>;

type Trial = {
  accountId: string;
  assistant: TrialAssistant;
  message: string;
  clock: Clock;
  signal: AbortSignal;
};

/** In a chat the sentence says that changes are kept. */
const LOOPED = {
  ...TOO_MANY_STEPS,
  message: 'The language model kept calling tools without answering, so it was stopped. Try again.',
};

async function prepare({ accountId, assistant, clock }: Trial): Promise<Turn> {
  const { endUser, category } = assistant;
  const scope = { accountId, endUser, category };
  const [memory, { todos, openCount }] = await Promise.all([
    readMemory(scope),
    urgentTodos(scope, TODOS_IN_PROMPT),
  ]);
  const list = new TrialList(scope, clock.timeZone);
  const effects: Effects = {
    applyTodos: (request, toolCallId) => list.apply(request, toolCallId),
    searchTodos: (search) => list.search(search),
    // The instructions are written before the first step, so that no later one sees what is remembered.
    updateProfile: async () => {},
    writeInstructions: async () => {},
  };
  return { scope, runId: randomUUIDv7(), assistant, clock, memory, todos, openCount, effects };
}

/** All events of the answer's message, from its start to its finish. Never throws. */
export async function* trialEvents(trial: Trial): AsyncGenerator<AnswerEvent> {
  const { assistant, message, clock, signal } = trial;
  const model = findModel(assistant.model);
  const answerId = randomUUID();
  const begun: MessageMetadata = {
    model: model.id,
    status: 'streaming',
    createdAt: new Date(clock.now).toISOString(),
  };
  yield { type: 'start', messageId: answerId, messageMetadata: begun };
  const seen = nothingSeen();
  try {
    const turn = await prepare(trial);
    const parts = [{ type: 'text' as const, text: message }];
    const history = [{ id: randomUUID(), role: 'user' as const, parts }];
    yield* answerEvents({ turn, model, history, answerId, signal }, seen);
  } catch (error) {
    seen.failure ??= modelFailure(error, clock.now);
    if (!APICallError.isInstance(error)) console.error('A trial failed:', error);
  }
  const { status, failure } = outcomeOf(seen, signal.aborted);
  const ended: MessageMetadata = { status };
  if (failure) ended.error = failure === TOO_MANY_STEPS ? LOOPED : failure;
  yield { type: 'finish', messageMetadata: ended };
}
