// What other instances are still to be told: gathered, so that a burst of changes is few messages.
import type { Told } from './message.ts';

/** Milliseconds between two tellings. The first of a burst goes out at once. */
const PAUSE_MS = 25;
/** More of one account are not named one by one. */
const MOST_IDS = 500;
/** More accounts, which come together while there is no connection, are not named one by one either. */
const MOST_ACCOUNTS = 10_000;

/** Rejects when nobody was told; then it is told again, together with what comes next or at `flush`. */
type Send = (told: Told[]) => Promise<void>;

type Waiting = Omit<Told, 'ids'> & { ids: Set<string> | null };

export class Outbox {
  readonly #send: Send;
  #waiting = new Map<string, Waiting>();
  #timer: NodeJS.Timeout | undefined;
  #isSending = false;
  #sentAt = Number.NEGATIVE_INFINITY;

  constructor(send: Send) {
    this.#send = send;
  }

  add(told: Told): void {
    this.#keep(told);
    this.flush();
  }

  /** Soon, unless there is nothing to tell. */
  flush(): void {
    if (this.#timer !== undefined || this.#isSending || this.#waiting.size === 0) return;
    const pause = Math.max(0, this.#sentAt + PAUSE_MS - performance.now());
    this.#timer = setTimeout(() => void this.#tell(), pause);
    this.#timer.unref();
  }

  #keep({ topic, accountId, ids }: Told): void {
    if (this.#waiting.size >= MOST_ACCOUNTS) {
      const topics = new Set([...this.#waiting.values()].map((each) => each.topic));
      this.#waiting.clear();
      for (const each of topics) this.#keep({ topic: each, accountId: null, ids: null });
    }
    const key = `${topic} ${accountId}`;
    const known = this.#waiting.get(key) ?? { topic, accountId, ids: new Set<string>() };
    const all = known.ids && ids && new Set([...known.ids, ...ids]);
    this.#waiting.set(key, { ...known, ids: all && all.size <= MOST_IDS ? all : null });
  }

  async #tell(): Promise<void> {
    this.#timer = undefined;
    const told = [...this.#waiting.values()].map(({ ids, ...rest }) => ({ ...rest, ids: ids && [...ids] }));
    this.#waiting.clear();
    this.#isSending = true;
    this.#sentAt = performance.now();
    const isTold = await this.#send(told).then(
      () => true,
      () => false,
    );
    this.#isSending = false;
    if (isTold) this.flush();
    else for (const each of told) this.#keep(each);
  }
}
