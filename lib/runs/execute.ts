// Works on one claimed run: reads what the agent needs, pumps its events into the log, stores each step.

import { APICallError, type ToolSet, toUIMessageStream } from 'ai';
import { answer, MAX_STEPS } from '@/lib/agent/answer';
import { TODOS_IN_PROMPT } from '@/lib/agent/prompt';
import type { Turn } from '@/lib/agent/turn';
import { readMemory } from '@/lib/memory/read-memory';
import { findModel } from '@/lib/models/catalogue';
import {
  EMPTY_ANSWER,
  INTERRUPTED,
  type ModelFailure,
  modelFailure,
  TOO_MANY_STEPS,
} from '@/lib/models/failure';
import type { ChatMessage, MessageMetadata } from '@/lib/threads/chat-message';
import { urgentTodos } from '@/lib/todos/urgent';
import type { Claim } from './claim';
import { historyOf } from './history';
import { LEASE_LOST } from './lease';
import { closeLog, type RunLog } from './log';
import { nameThread } from './name-thread';
import { closeParts, isUnsettled, settleTools } from './settle-tools';
import { type Cost, type Outcome, type StoredEnd, storeEndPatiently, storeStep } from './store';

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

type Seen = {
  failure: ModelFailure | null;
  steps: number;
  finishReason: string | null;
  inputTokens: number | null;
  outputTokens: number | null;
};

/** Null as long as no step has told. */
const sum = (total: number | null, more: number | undefined) =>
  more === undefined ? total : (total ?? 0) + more;

async function prepare({ claim, log, clock }: Execution): Promise<{ turn: Turn; history: ChatMessage[] }> {
  const { assistant } = claim;
  const scope = { accountId: log.accountId, endUser: claim.endUser, category: assistant.category };
  const [memory, { todos, openCount }, history] = await Promise.all([
    claim.memory ?? readMemory(scope),
    urgentTodos(scope, TODOS_IN_PROMPT),
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

function outcomeOf(seen: Seen, parts: ChatMessage['parts'], { aborted, reason }: AbortSignal): Outcome {
  if (aborted && reason === LEASE_LOST) return { status: 'failed', failure: INTERRUPTED };
  if (aborted) return { status: 'stopped', failure: null };
  if (seen.failure) return { status: 'failed', failure: seen.failure };
  if (seen.finishReason === 'tool-calls' && seen.steps >= MAX_STEPS) {
    return { status: 'failed', failure: TOO_MANY_STEPS };
  }
  const said = parts.some((part) => part.type === 'text' && part.text.trim() !== '');
  return said ? { status: 'complete', failure: null } : { status: 'failed', failure: EMPTY_ANSWER };
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
  const seen: Seen = {
    failure: null,
    steps: 0,
    finishReason: null,
    inputTokens: null,
    outputTokens: null,
  };
  let parts: ChatMessage['parts'] = [];
  let question: ChatMessage | undefined;
  try {
    const { turn, history } = await prepare(execution);
    question = history.at(-1);
    const { stream } = await answer(turn, findModel(claim.model), history, {
      signal: log.abort.signal,
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
      generateMessageId: () => claim.answerId,
      sendStart: false,
      sendFinish: false,
      sendReasoning: false,
      redactToolErrors: false,
      onError: (error) => {
        // Called once more with this very message, by whoever puts the message's parts together.
        seen.failure ??= modelFailure(error, clock.now);
        return seen.failure.message;
      },
      onStepEnd: ({ responseMessage }) => {
        parts = responseMessage.parts;
        // The last step is stored with the end of the run, which follows at once.
        return seen.finishReason === 'tool-calls' ? storeStep(stored, parts) : undefined;
      },
      onEnd: ({ responseMessage }) => {
        parts = responseMessage.parts;
      },
    });
    for await (const event of events) {
      // A failure is told by the answer's metadata, in words.
      if (event.type !== 'error') log.append(event);
    }
  } catch (error) {
    seen.failure ??= modelFailure(error, clock.now);
    // A model's own failure is told to the person; only what is unexpected is for the log.
    if (!APICallError.isInstance(error)) console.error('A run failed:', error);
  }
  parts = await settle(execution, parts);
  const outcome = outcomeOf(seen, parts, log.abort.signal);
  const cost: Cost = {
    inputTokens: seen.inputTokens,
    outputTokens: seen.outputTokens,
    durationMs: Math.round(performance.now() - execution.started),
  };
  const isNamed = execution.isChat && claim.seq <= NAMED_UNTIL && outcome.status === 'complete';
  const naming =
    isNamed && question ? nameThread(log, findModel(claim.model), { question, answer: parts }) : null;
  let end: StoredEnd = { isOwn: false, next: null };
  try {
    end = await storeEndPatiently(stored, parts, outcome, cost);
  } catch (error) {
    // The lease runs out and the next reader marks the run as interrupted; its steps are stored.
    console.error('The end of a run could not be stored:', error);
  }
  await naming;
  log.append({ type: 'finish', messageMetadata: endMetadata(outcome, cost) });
  closeLog(log);
  return end;
}
