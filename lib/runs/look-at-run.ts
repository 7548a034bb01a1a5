// Follows a run of another instance by looking at the database: finished steps as they are stored, the rest at the end.

import { setTimeout as wait } from 'node:timers/promises';
import { readStoredBranch } from '@/lib/threads/branch';
import { closeLog, type RunLog } from './log';
import { recoverThread } from './recover';
import { endOf, partsOf, startOf } from './stored-events';

/** How often it is looked at, in milliseconds, and each how many looks it is asked whether the run was lost. */
const LOOK_MS = 300;
const LOOKS_PER_RECOVERY = 10;

/** Fills the log until the answer has ended, or until `isWanted` says no; then the log is cut off. */
export async function lookAtRun(log: RunLog, isWanted: () => boolean): Promise<void> {
  let told = 0;
  for (let looks = 0; isWanted(); looks += 1) {
    if (looks % LOOKS_PER_RECOVERY === 0) await recoverThread(log.accountId, log.threadId);
    const [stored] = await readStoredBranch(log.accountId, log.threadId, log.answerId, 1);
    if (!stored) break;
    const { message } = stored;
    if (looks === 0) for (const event of startOf(message)) log.append(event);
    for (const event of partsOf(message, told)) log.append(event);
    told = message.parts.length;
    if (message.metadata?.status !== 'streaming') {
      for (const event of endOf(message)) log.append(event);
      return closeLog(log);
    }
    await wait(LOOK_MS);
  }
  log.break();
}
