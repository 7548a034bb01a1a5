// Follows a run of another instance by looking at the database: finished steps as they are stored, the rest at the end.

import { setTimeout as wait } from 'node:timers/promises';
import { readStoredBranch } from '@/lib/threads/branch';
import { closeLog, type RunLog } from './log';
import { recoverThread } from './recover';
import { StoredAnswer } from './stored-events';

/** How often it is looked at, in milliseconds, and each how many looks it is asked whether the run was lost. */
const LOOK_MS = 300;
const LOOKS_PER_RECOVERY = 10;

/** Fills the log until the answer has ended, or until `isWanted` says no; then the log is cut off. */
export async function lookAtRun(log: RunLog, isWanted: () => boolean): Promise<void> {
  log.renumber();
  const answer = new StoredAnswer();
  for (let looks = 0; isWanted(); looks += 1) {
    if (looks % LOOKS_PER_RECOVERY === 0) await recoverThread(log.accountId, log.threadId);
    const [stored] = await readStoredBranch(log.accountId, log.threadId, log.answerId, 1);
    if (!stored) break;
    const { message } = stored;
    for (const event of answer.news(message)) log.append(event);
    if (message.metadata?.status !== 'streaming') {
      for (const event of answer.end(message)) log.append(event);
      return closeLog(log);
    }
    await wait(LOOK_MS);
  }
  log.break();
}
