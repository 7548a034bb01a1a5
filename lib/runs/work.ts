// Works on a claimed run, and sees to what follows from its end.

import { db } from '@/lib/db/client';
import { type Execution, execute } from './execute';
import type { RunLog } from './log';
import { beginPending } from './pending';
import type { RunStatus } from './run-record';
import { runStatusOf } from './store';

export type EndedRun = { log: RunLog; status: RunStatus; webhook: string | null };
type Listener = (run: EndedRun) => Promise<void>;

const shared = globalThis as { maistroRunEnd?: Listener };

/** Names who tells a webhook of a run's end; what it is told is in words of the Agent Server API. */
export function setRunEndListener(listener: Listener): void {
  shared.maistroRunEnd = listener;
}

export type Work = Execution & {
  webhook?: string | null;
  /** The thread goes with the run. */
  isTemporary?: boolean;
};

/** Never throws. */
export async function work({ webhook = null, isTemporary = false, ...execution }: Work): Promise<void> {
  const { log } = execution;
  const { outcome, next } = await execute(execution);
  if (next) await attempt(() => beginPending(log.accountId, next));
  const tell = shared.maistroRunEnd;
  if (webhook && tell) await attempt(() => tell({ log, status: runStatusOf(outcome), webhook }));
  if (isTemporary) await attempt(() => removeTemporary(log));
}

/** One thing that fails keeps none of the others from being done. */
async function attempt(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    console.error('What follows from the end of a run failed:', error);
  }
}

async function removeTemporary(log: RunLog): Promise<void> {
  // Whoever still follows the run has its messages from the log.
  await log.history;
  await db.thread.deleteMany({ where: { id: log.threadId, accountId: log.accountId, temporary: true } });
}
