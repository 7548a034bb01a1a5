// Copies a log into its run's stream in Redis, so that other instances can follow. The run never waits for it: what
// comes during one round trip goes out together with the next.

import { setTimeout as wait } from 'node:timers/promises';
import type { EventLog } from './event-log';
import { complain, type Redis, redis, streamOf } from './redis';

/** Milliseconds for which a stream stays after its last event: of a run under way, and of one that has ended. */
const RUNNING_MS = 60 * 60 * 1000;
const ENDED_MS = 5 * 60 * 1000;
/** Between tries while Redis is away, and for how long past the end of the run. */
const RETRY_MS = 500;
const LATE_MS = 60_000;
const LARGEST_BATCH = 1000;

/** Resolves when all is written, or when nobody will need it any more. Never rejects. */
export async function writeStream(log: EventLog, runId: string, to: Redis | null = redis()): Promise<void> {
  if (!to) return;
  const key = streamOf(runId);
  let written = 0;
  let endedAt: number | null = null;
  for (;;) {
    if (written === log.length && !log.ended) await log.next();
    if (log.ended) endedAt ??= Date.now();
    const events = log.jsonAfter(written).slice(0, LARGEST_BATCH);
    if (events.length === 0 && !log.ended) continue;
    const isEnd = log.ended && written + events.length === log.length;
    try {
      const keptMs = isEnd ? ENDED_MS : RUNNING_MS;
      const at = await to.commands.append(key, { after: written, events, isEnd, keptMs });
      // Another instance took the run for lost and has ended it.
      if (at < 0 || at > log.length) return;
      const isDone = isEnd && at === written + events.length;
      written = at;
      if (isDone) return;
    } catch (error) {
      complain(error, to);
      if (endedAt !== null && Date.now() - endedAt > LATE_MS) return;
      await wait(RETRY_MS, undefined, { ref: false });
    }
  }
}

/** Ends the stream of a run whose own instance is gone, with these last events. Never rejects. */
export async function endStream(runId: string, events: object[]): Promise<void> {
  const json = events.map((event) => JSON.stringify(event));
  const batch = { after: -1, events: json, isEnd: true, keptMs: ENDED_MS };
  await redis()
    ?.commands.append(streamOf(runId), batch)
    .catch(() => {});
}
