// What a test file leaves answering is stopped and awaited, before its database goes and the next file begins.
import { setTimeout as wait } from 'node:timers/promises';
import type { RunLog } from '../runs/log/run-log.ts';

/** Milliseconds. A test may have left a run that nobody works on. */
const PATIENCE_MS = 2_000;

type Shared = {
  maistroRunLogs?: { byRun: Map<string, RunLog> };
  maistroNaming?: Map<string, Promise<void>>;
};

export async function endWork(): Promise<void> {
  const { maistroRunLogs, maistroNaming } = globalThis as Shared;
  const logs = [...(maistroRunLogs?.byRun.values() ?? [])];
  const working = logs.filter((log) => log.part === 'working' && !log.ended);
  for (const log of working) log.abort.abort();
  const ended = Promise.all([...working.map((log) => log.whenEnded()), ...(maistroNaming?.values() ?? [])]);
  await Promise.race([ended, wait(PATIENCE_MS, undefined, { ref: false })]);
}
