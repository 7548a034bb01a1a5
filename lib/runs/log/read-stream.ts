// Fills a log with what another instance writes into the run's stream in Redis.

import { once } from 'node:events';
import type { EventLog } from './event-log';
import { type Redis, streamOf } from './redis';

/** How long to wait for the bell before looking anyway, in milliseconds. */
const LOOK_MS = 2_000;
/** How long to wait for a connection that is just being made. */
const CONNECT_MS = 500;
const ENTRIES_AT_ONCE = 500;

/**
 * ended: the log has all events, the caller closes it. unwanted: nobody watches any more. lost: the stream has a gap,
 * is not there, or Redis is away; the log has what came until then.
 */
export type StreamEnd = 'ended' | 'unwanted' | 'lost';

type Options = {
  isWanted: () => boolean;
  /** Asked while nothing comes: whether the run is still under way. */
  isRunning: () => Promise<boolean>;
};

export async function readStream(
  log: EventLog,
  runId: string,
  { commands, listener }: Redis,
  { isWanted, isRunning }: Options,
): Promise<StreamEnd> {
  const key = streamOf(runId);
  log.copy();
  const bell = new Bell();
  const after = async ({ length }: EventLog) =>
    (await commands.xRange(key, `(${length}-0`, '+', { COUNT: ENTRIES_AT_ONCE })) ?? [];
  // Not waited for: it is kept until there is a connection.
  listener.subscribe(key, bell.ring).catch(() => {});
  try {
    if (!commands.isReady) await once(commands, 'ready', { signal: AbortSignal.timeout(CONNECT_MS) });
    while (isWanted()) {
      const entries = await after(log);
      for (const { id, message } of entries) {
        if (!take(log, Number(id.split('-')[0]), message.events)) return 'lost';
        if (message.end) return 'ended';
      }
      if (entries.length > 0) continue;
      if (await bell.heard(LOOK_MS)) continue;
      // A writer begins its stream at once.
      if (log.length === 0 || !(await isRunning())) {
        if ((await after(log)).length === 0) return 'lost';
      }
    }
    return 'unwanted';
  } catch {
    return 'lost';
  } finally {
    listener.unsubscribe(key, bell.ring).catch(() => {});
  }
}

/** Appends those of an entry's events that are new. False when some are missing before them. */
function take(log: EventLog, last: number, lines: string | undefined): boolean {
  const events = lines === undefined ? [] : lines.split('\n');
  const known = log.length - (last - events.length);
  if (known < 0) return false;
  if (known < events.length) log.appendJson(events.slice(known));
  return true;
}

/** Rings that come while nobody listens are heard at the next listening. */
class Bell {
  #hasRung = false;
  #wake: () => void = () => {};

  readonly ring = (): void => {
    this.#hasRung = true;
    this.#wake();
  };

  /** False when it did not ring for so many milliseconds. */
  async heard(milliseconds: number): Promise<boolean> {
    if (!this.#hasRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const hasRung = this.#hasRung;
    this.#hasRung = false;
    return hasRung;
  }
}
