// Ends a run that another instance works on.

import { setTimeout as wait } from 'node:timers/promises';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { tellCancel } from './cancel-channel';
import { LEASE_SECONDS } from './lease';
import { recoverThread } from './recover';

const LOOK_MS = 100;
/** By then the other instance has looked, or its lease has run out. */
const PATIENCE_MS = (LEASE_SECONDS + 5) * 1000;
const LOOKS_PER_RECOVERY = 10;

/**
 * Resolves when the run has ended; without `runId`, the one that is answering in the thread. False when there is none.
 * Throws AppError `busy` when the other instance does not end it.
 */
export async function stopElsewhere(accountId: string, threadId: string, runId?: string): Promise<boolean> {
  const [run] = await db.$queryRaw<{ id: string }[]>`
    UPDATE run SET cancel_at = COALESCE(cancel_at, now())
    WHERE thread_id = ${threadId}::uuid AND account_id = ${accountId}::uuid AND status = 'running'
      ${runId ? Prisma.sql`AND id = ${runId}::uuid` : Prisma.empty}
    RETURNING id`;
  if (!run) return false;
  await tellCancel(run.id);
  const deadline = Date.now() + PATIENCE_MS;
  for (let looks = 0; Date.now() < deadline; looks += 1) {
    if (looks % LOOKS_PER_RECOVERY === 0 && (await recoverThread(accountId, threadId))) return true;
    const isRunning = await db.run.count({ where: { id: run.id, accountId, status: 'running' } });
    if (isRunning === 0) return true;
    await wait(LOOK_MS);
  }
  throw new AppError('busy', 'The server that works on this answer does not stop it. Try again in a moment.');
}
