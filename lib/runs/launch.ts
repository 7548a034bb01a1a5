// From a claimed run to its end: its log is announced, its lease kept, it is worked on, and what waits behind it
// in its thread begins.

import { findModel } from '@/lib/models/catalogue';
import type { MessageMetadata } from '@/lib/threads/chat-message';
import { FEWEST } from '@/lib/threads/window';
import { isTimeZone } from '@/lib/time/clock';
import { listenForCancels } from './cancel-channel';
import type { Claim } from './claim';
import { type Execution, execute } from './execute';
import { wholeHistory } from './history';
import type { Leave } from './in-order';
import { keepLeases } from './lease';
import { publishLog, type RunLog } from './log';
import { writeStream } from './log/write-stream';
import { claimPending } from './pending';
import { attempt, removeTemporary, tellRunEnd } from './run-end';
import type { Overrides } from './run-record';
import { summarizeBranch } from './summarize';

export type Launch = {
  claimed: Claim;
  log: RunLog;
  /** Gives back the place that a run of the browser has among those that come in the same moment. */
  leave?: Leave;
  overrides?: Overrides;
  clock?: { now: number; timeZone: string };
  webhook?: string | null;
  isTemporary?: boolean;
  /** Whether viewers will ask for all that was said before; the browser has it already. */
  keepsHistory?: boolean;
};

const FALLBACK_ZONE = 'UTC';

function announce(claimed: Claim, runId: string): MessageMetadata {
  const { id, version, name, color, category } = claimed.assistant;
  return {
    assistant: { id, version, name, color, category },
    model: claimed.model,
    runId,
    status: 'streaming',
    createdAt: new Date().toISOString(),
  };
}

function overridden(claimed: Claim, { category, role, endUser }: Overrides): Claim {
  const isOwnList = (category ?? claimed.assistant.category) === claimed.assistant.category;
  const isOwnUser = (endUser ?? claimed.endUser) === claimed.endUser;
  const isOwn = isOwnList && isOwnUser;
  return {
    ...claimed,
    memory: isOwn ? claimed.memory : null,
    urgent: isOwn ? claimed.urgent : null,
    endUser: endUser ?? claimed.endUser,
    assistant: {
      ...claimed.assistant,
      category: category ?? claimed.assistant.category,
      role: role ?? claimed.assistant.role,
    },
  };
}

/** Returns at once; the work goes on by itself. */
export function launch(run: Launch): void {
  const { claimed, log, overrides = {}, clock, keepsHistory } = run;
  const claim = overridden(claimed, overrides);
  publishLog(log, 'working', claim.questionId, claim.answerId);
  if (claim.newHistory) log.history = Promise.resolve(claim.newHistory);
  // Read before the work begins, which needs it too, and whose end may remove the thread.
  else if (keepsHistory) wholeHistory(log).catch(() => {});
  keepLeases();
  listenForCancels();
  void writeStream(log, log.runId);
  log.append({ type: 'start', messageId: claim.answerId, messageMetadata: announce(claim, log.runId) });
  log.append({
    type: 'data-thread',
    data: { id: log.threadId, title: claim.title, questionId: claim.questionId },
    transient: true,
  });
  const zone = overrides.timeZone ?? claim.timeZone ?? FALLBACK_ZONE;
  const timeZone = isTimeZone(zone) ? zone : FALLBACK_ZONE;
  const isChat = !keepsHistory && !run.isTemporary;
  const started = performance.now();
  void work({ claim, log, isChat, clock: clock ?? { now: Date.now(), timeZone }, started }, run);
}

/** Begins a pending run, unless its thread is answering: then that answer's end begins it. */
export async function beginPending(accountId: string, runId: string): Promise<void> {
  const run = await claimPending(accountId, runId);
  if (run) launch({ ...run, keepsHistory: true });
}

/** Never throws. */
async function work(execution: Execution, run: Launch): Promise<void> {
  const { webhook = null, isTemporary = false } = run;
  const { claim, log } = execution;
  const { accountId, threadId, runId } = log;
  const { next, isOwn } = await execute(execution);
  run.leave?.();
  if (next) await attempt(() => beginPending(accountId, next));
  // Otherwise it was, or will be, taken for lost: whoever does that sees to the rest.
  if (!isOwn) return;
  await tellRunEnd({ accountId, threadId, runId, webhook });
  if (isTemporary) return removeTemporary(log);
  const branch = { accountId, threadId, end: claim.answerId };
  if (claim.seq > FEWEST) await attempt(() => summarizeBranch(branch, findModel(claim.model)));
}
