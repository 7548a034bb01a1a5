// What an instance does without being asked: schedules, webhooks, and what is due by the minute.
import './webhook';
import { databaseTime } from '@/lib/db/time';
import { connectInstances } from '@/lib/live/live';
import { queue, setWorker } from '@/lib/queue/queue';
import { beginDueRuns } from '@/lib/runs/begin';
import { recoverLostRuns } from '@/lib/runs/recover';
import { tellUntold } from '@/lib/runs/run-end';
import { watchRuns } from '@/lib/runs/watch-runs';
import { fireSchedule } from '@/lib/schedules/fire';
import { deleteExpiredThreads } from '@/lib/threads/create-thread';
import { endStreams } from '@/lib/todos/live/follow';
import { deliverWebhook } from '@/lib/webhooks/send-webhook';
import { beginCron } from './begin-cron';

/** In some five minutes a database that is just starting is there. */
const ATTEMPTS = 15;

/** Lost runs first: what waits behind them can begin then. */
export async function everyMinute(): Promise<void> {
  await recoverLostRuns();
  await beginDueRuns();
  await tellUntold();
  await deleteExpiredThreads();
}

/** Starts them, and returns when they run. Never throws: without the queue, chats still work. */
export async function startWorkers(): Promise<void> {
  watchRuns();
  void connectInstances();
  // A server that stops waits for its answers, and these would never end.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, endStreams);
  setWorker('schedule', async (job) => fireSchedule(job, beginCron, await databaseTime()));
  setWorker('webhook', (job) => deliverWebhook(job));
  setWorker('minute', everyMinute);
  try {
    const boss = await queue({ attempts: ATTEMPTS });
    await boss.schedule('minute', '* * * * *');
    // Runs of an instance that died need not wait for the next minute.
    await boss.send('minute', {});
  } catch (error) {
    console.error('Schedules and webhooks do not work, because their queue could not be started:', error);
  }
}
