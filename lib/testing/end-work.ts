// What a test file leaves answering is stopped and awaited, before its database goes.
import { setTimeout as wait } from 'node:timers/promises';
import type { PrismaClient } from '../db/generated/client.ts';
import type { RunLog } from '../runs/log/run-log.ts';

/** Milliseconds. A test may have left a run that nobody works on. */
const PATIENCE_MS = 2_000;

type Shared = {
  maistroDb?: PrismaClient;
  maistroRunLogs?: { byRun: Map<string, RunLog> };
  maistroNaming?: Map<string, Promise<void>>;
};
const shared = globalThis as Shared;

export async function endWork(): Promise<void> {
  const logs = [...(shared.maistroRunLogs?.byRun.values() ?? [])];
  const working = logs.filter((log) => log.part === 'working' && !log.ended);
  for (const log of working) log.abort.abort();
  const naming = [...(shared.maistroNaming?.values() ?? [])];
  const ended = Promise.all([...working.map((log) => log.whenEnded()), ...naming]);
  await Promise.race([ended, wait(PATIENCE_MS, undefined, { ref: false })]);
  await shared.maistroDb?.$disconnect();
}
