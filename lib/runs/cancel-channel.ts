// The wish to stop a run, told to the instance that works on it at once, where there is a Redis.

import { activeLogs } from './log';
import { redis } from './log/redis';

const CHANNEL = 'maistro:cancel';

const shared = globalThis as { maistroCancels?: boolean };

/** Listens for runs of this process, from the first call on. */
export function listenForCancels(): void {
  const connections = redis();
  if (!connections || shared.maistroCancels) return;
  shared.maistroCancels = true;
  connections.listener
    .subscribe(CHANNEL, (runId) => {
      const log = activeLogs().find((each) => each.runId === runId && each.part === 'working');
      log?.abort.abort();
    })
    .catch(() => {
      shared.maistroCancels = false;
    });
}

/** Never rejects: the row of the run says so too, and its instance looks at it with the lease. */
export async function tellCancel(runId: string): Promise<void> {
  await redis()
    ?.commands.publish(CHANNEL, runId)
    .catch(() => {});
}
