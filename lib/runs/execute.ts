// Works on one claimed run: reads what the agent needs, pumps its events into the log, stores each step.

import { APICallError } from 'ai';
import { answerEvents, nothingSeen, type Outcome, outcomeOf } from '@/lib/agent/answer-events';
import { TODOS_IN_PROMPT } from '@/lib/agent/prompt';
import type { Turn } from '@/lib/agent/turn';
import { readMemory } from '@/lib/memory/read-memory';
import { findModel } from '@/lib/models/catalogue';
import { INTERRUPTED, modelFailure } from '@/lib/models/failure';
import type { ChatMessage, MessageMetadata } from '@/lib/threads/chat-message';
import { urgentTodos } from '@/lib/todos/urgent';
import type { Claim } from './claim';
import { historyOf } from './history';
import { LEASE_LOST } from './lease';
import { closeLog, type RunLog } from './log';
import { nameThread, tellTitle, titleOfRules } from './name-thread';
import { closeParts, isUnsettled, settleTools } from './settle-tools';
import { type Cost, type StoredEnd, storeEndPatiently, storeStep } from './store';

/** Up to which number of its messages a chat is named: the first exchange, after as many failures. */
const NAMED_UNTIL = 6;

export type Execution = {
  claim: Claim;
  log: RunLog;
  clock: { now: number; timeZone: string };
  /** A person writes here, who wants it named; not a program. */
  isChat: boolean;
  /** When the run began, by performance.now(). */
  started: number;
};

async function prepare({ claim, log, clock }: Execution): Promise<{ turn: Turn; history: ChatMessage[] }> {
  const { assistant } = claim;
  const scope = { accountId: log.accountId, endUser: claim.endUser, category: assistant.category };
  const [memory, { todos, openCount }, history] = await Promise.all([
    claim.memory ?? readMemory(scope),
    claim.urgent ?? urgentTodos(scope, TODOS_IN_PROMPT),
    historyOf(log),
  ]);
  return {
    turn: {
      scope,
      runId: log.runId,
      assistant,
      clock,
      memory,
      todos,
      openCount,
      summary: history.summary,
    },
    history: history.messages,
  };
}

function endMetadata({ status, failure }: Outcome, cost: Cost): MessageMetadata {
  const { inputTokens, outputTokens, durationMs } = cost;
  return {
    status,
    ...(failure ? { error: failure } : {}),
    ...(inputTokens === null ? {} : { inputTokens }),
    ...(outputTokens === null ? {} : { outputTokens }),
    durationMs,
  };
}

/** Whatever the answer's end left open is told to the viewers too. */
async function settle({ log, clock }: Execution, parts: ChatMessage['parts']): Promise<ChatMessage['parts']> {
  if (!isUnsettled(parts)) return parts;
  const settled = await settleTools(log, parts, clock).catch(() => closeParts(parts));
  for (const [index, part] of settled.entries()) {
    if (part === parts[index] || !('toolCallId' in part)) continue;
    const { toolCallId } = part;
    if (part.state === 'output-available') {
      log.append({ type: 'tool-output-available', toolCallId, output: part.output });
    } else if (part.state === 'output-error') {
      log.append({ type: 'tool-output-error', toolCallId, errorText: part.errorText });
    }
  }
  return settled;
}

/** Never throws: whatever goes wrong ends the run, is stored, and is told to its viewers. */
export async function execute(execution: Execution): Promise<StoredEnd> {
  const { claim, log, clock } = execution;
  const stored = {
    accountId: log.accountId,
    threadId: log.threadId,
    runId: log.runId,
    answerId: claim.answerId,
  };
  const seen = nothingSeen();
  let question: ChatMessage | undefined;
  const { signal } = log.abort;
  try {
    const { turn, history } = await prepare(execution);
    question = history.at(-1);
    const model = findModel(claim.model);
    // The last step is stored with the end of the run, which follows at once.
    const onStep = (parts: ChatMessage['parts']) => storeStep(stored, parts);
    const asked = { turn, model, history, answerId: claim.answerId, signal, onStep };
    for await (const event of answerEvents(asked, seen)) log.append(event);
  } catch (error) {
    seen.failure ??= modelFailure(error, clock.now);
    // A model's own failure is told to the person; only what is unexpected is for the log.
    if (!APICallError.isInstance(error)) console.error('A run failed:', error);
  }
  const parts = await settle(execution, seen.parts);
  const isLost = signal.aborted && signal.reason === LEASE_LOST;
  const outcome: Outcome = isLost
    ? { status: 'failed', failure: INTERRUPTED }
    : outcomeOf({ ...seen, parts }, signal.aborted);
  const cost: Cost = {
    inputTokens: seen.inputTokens,
    outputTokens: seen.outputTokens,
    durationMs: Math.round(performance.now() - execution.started),
  };
  const isNamed = execution.isChat && claim.seq <= NAMED_UNTIL && outcome.status === 'complete';
  const exchange = isNamed && question ? { question, answer: parts } : null;
  const model = findModel(claim.model);
  const title = exchange ? titleOfRules(model, exchange) : undefined;
  const naming = exchange && title === undefined ? nameThread(log, model, exchange) : null;
  let end: StoredEnd = { isOwn: false, next: null, title: null };
  try {
    end = await storeEndPatiently(stored, parts, outcome, cost, title);
    if (title && end.title) tellTitle(log, end.title);
  } catch (error) {
    // The lease runs out and the next reader marks the run as interrupted; its steps are stored.
    console.error('The end of a run could not be stored:', error);
  }
  await naming;
  log.append({ type: 'finish', messageMetadata: endMetadata(outcome, cost) });
  closeLog(log);
  return end;
}
