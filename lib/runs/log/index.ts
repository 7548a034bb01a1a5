// The logs that this process has: of runs it works on, waits for, or follows.

import { RunLog } from './run-log';

export type { RunEvent } from './event-log';
export { RunLog } from './run-log';

/** How long a finished log can still be followed by a viewer that was away; then the database has it all. */
const KEPT_MS = 60_000;

type Logs = { byRun: Map<string, RunLog>; byThread: Map<string, RunLog> };

// On globalThis, because each route's bundle loads this module anew.
const shared = globalThis as { maistroRunLogs?: Logs };
shared.maistroRunLogs ??= { byRun: new Map(), byThread: new Map() };
const logs = shared.maistroRunLogs;

/** Made before its run is claimed, so that this process never takes its own newest run for a lost one. */
export function openLog(runId: string, threadId: string, accountId: string): RunLog {
  const log = new RunLog(runId, threadId, accountId);
  logs.byRun.set(runId, log);
  return log;
}

/** The run has begun, here or elsewhere: whoever opens the thread follows this log. */
export function publishLog(
  log: RunLog,
  part: 'working' | 'following',
  questionId: string,
  answerId: string | null,
): void {
  log.part = part;
  log.questionId = questionId;
  log.answerId = answerId;
  logs.byThread.set(log.threadId, log);
}

/** The run was not claimed, or nobody follows it here any more. */
export function dropLog(log: RunLog): void {
  if (logs.byRun.get(log.runId) === log) logs.byRun.delete(log.runId);
  if (logs.byThread.get(log.threadId) === log) logs.byThread.delete(log.threadId);
}

export function closeLog(log: RunLog): void {
  log.end();
  setTimeout(() => dropLog(log), KEPT_MS).unref();
}

/** The log of a run that this process knows of. */
export function logOfRun(accountId: string, runId: string): RunLog | null {
  const log = logs.byRun.get(runId);
  return log && log.accountId === accountId ? log : null;
}

/** The log of the run that began last in a thread, as far as this process knows; it may have ended. */
export function lastLog(accountId: string, threadId: string): RunLog | null {
  const log = logs.byThread.get(threadId);
  return log && log.accountId === accountId ? log : null;
}

/** The log of the run that is answering in a thread right now. */
export function activeLog(accountId: string, threadId: string): RunLog | null {
  const log = lastLog(accountId, threadId);
  return log && !log.ended ? log : null;
}

/** The logs of a thread's runs that have not ended: the running one and those in the queue. */
export function openLogs(accountId: string, threadId: string): RunLog[] {
  return activeLogs().filter((log) => log.accountId === accountId && log.threadId === threadId);
}

export function activeLogs(): RunLog[] {
  return [...logs.byRun.values()].filter((log) => !log.ended);
}
