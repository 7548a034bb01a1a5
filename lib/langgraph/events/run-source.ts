// Where the events of a run come from: its log, whichever instance works on it, or the database once it has ended.

import { notFound } from '@/lib/errors';
import { beginNext } from '@/lib/runs/begin';
import { findLog, openWaiting } from '@/lib/runs/elsewhere';
import { getRun, type StoredRun } from '@/lib/runs/find-runs';
import { wholeHistory } from '@/lib/runs/history';
import { logOfRun, type RunEvent, type RunLog } from '@/lib/runs/log';
import { storedEvents } from '@/lib/runs/stored-events';
import { readStoredBranch } from '@/lib/threads/branch';
import { findAnswer } from '@/lib/threads/find-answer';
import type { StoredMessage } from '@/lib/threads/stored-message';

export type RunSource = {
  events: AsyncIterable<RunEvent>;
  /** The branch that the answer continues; asked for once the first event is there. */
  history: () => Promise<StoredMessage[]>;
  /** Null when the run has ended. */
  log: RunLog | null;
};

const LONGEST_BRANCH = 1000;

export function sourceOfLog(log: RunLog, signal?: AbortSignal): RunSource {
  return { events: log.events(signal), history: () => wholeHistory(log), log };
}

/** Throws `not_found` when the account has no such run in this thread. */
export async function sourceOfRun(
  accountId: string,
  threadId: string,
  runId: string,
  signal?: AbortSignal,
): Promise<RunSource> {
  const log = logOfRun(accountId, runId);
  // The thread of a stateless run is gone by now; its log is still there for a while.
  if (log && log.threadId !== threadId) throw notFound('run');
  if (log?.isWhole) return sourceOfLog(log, signal);
  const run = await getRun(accountId, threadId, runId);
  if (run.status === 'pending') {
    const waiting = openWaiting(runId, threadId, accountId);
    await beginNext(accountId, threadId);
    return sourceOfLog(waiting, signal);
  }
  if (run.status === 'running') {
    const elsewhere = await findLog(accountId, threadId);
    if (elsewhere?.runId === runId) return sourceOfLog(elsewhere, signal);
  }
  return storedSource(accountId, run);
}

async function storedSource(accountId: string, run: StoredRun): Promise<RunSource> {
  const { id: runId, threadId } = run;
  const answer = await findAnswer(accountId, threadId, runId);
  async function* events(): AsyncGenerator<RunEvent> {
    if (answer) yield* storedEvents(answer.message);
    else {
      yield { type: 'start', messageId: runId };
      yield { type: 'finish', messageMetadata: { status: 'complete' } };
    }
  }
  const end = answer ? answer.parentId : null;
  return {
    events: events(),
    history: () =>
      answer && end === null
        ? Promise.resolve([])
        : readStoredBranch(accountId, threadId, end, LONGEST_BRANCH),
    log: null,
  };
}
