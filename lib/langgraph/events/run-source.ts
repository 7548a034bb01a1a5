// Where the events of a run come from: its log in this process, or the database once it has ended.

import { setTimeout as wait } from 'node:timers/promises';
import { notFound } from '@/lib/errors';
import { beginNext } from '@/lib/runs/begin';
import { findRuns, getRun, type StoredRun } from '@/lib/runs/find-runs';
import { wholeHistory } from '@/lib/runs/history';
import { logOfRun, openLog, type RunEvent, type RunLog } from '@/lib/runs/log';
import { recoverThread } from '@/lib/runs/recover';
import { readStoredBranch } from '@/lib/threads/branch';
import { findAnswer } from '@/lib/threads/find-answer';
import type { StoredMessage } from '@/lib/threads/stored-message';
import { storedEvents } from './stored-events';

export type RunSource = {
  events: AsyncIterable<RunEvent>;
  /** The branch that the answer continues; asked for once the first event is there. */
  history: () => Promise<StoredMessage[]>;
  /** Null when another process works on the run, or it has ended. */
  log: RunLog | null;
};

/** How often a run that another process works on is looked at, in milliseconds. */
const LOOK_MS = 300;
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
  if (log && log.threadId === threadId) return sourceOfLog(log, signal);
  if (log) throw notFound('run');
  const run = await getRun(accountId, threadId, runId);
  if (run.status === 'pending') {
    const own = openLog(runId, threadId, accountId);
    await beginNext(accountId, threadId);
    return sourceOfLog(own, signal);
  }
  return storedSource(accountId, run, signal);
}

async function storedSource(accountId: string, run: StoredRun, signal?: AbortSignal): Promise<RunSource> {
  const { id: runId, threadId } = run;
  if (run.status === 'running') {
    await recoverThread(accountId, threadId);
    while (!signal?.aborted) {
      const now = await findRuns(accountId, threadId, [runId]);
      if (now[0]?.status !== 'running') break;
      await wait(LOOK_MS, undefined, { signal }).catch(() => {});
    }
  }
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
