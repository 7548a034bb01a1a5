// Somebody who follows a log over the wire, loses the connection at any moment, and goes on from any number.

import { setTimeout as wait } from 'node:timers/promises';

/** Before a stream is asked for again that was cut off. */
const RETRY_MS = 20;

type Follow = (after: number) => Promise<ReadableStream<Uint8Array>>;

export class Viewer {
  /** What it has of the log, by number. */
  readonly seen: string[] = [];
  readonly #follow: Follow;
  #hangUp: () => Promise<void> = async () => {};
  #finished: Promise<void> = Promise.resolve();

  constructor(follow: Follow) {
    this.#follow = follow;
  }

  /** Connects anew, and wants all after the event `last` again, whatever it had of that before. */
  async connect(last: number): Promise<void> {
    await this.#hangUp();
    await this.#finished;
    this.seen.length = Math.min(last, this.seen.length);
    let isHungUp = false;
    const isOver = () => isHungUp;
    let cancel: () => Promise<void> = async () => {};
    this.#hangUp = async () => {
      isHungUp = true;
      await cancel();
    };
    this.#finished = this.#read(isOver, (by) => {
      cancel = by;
    });
  }

  /** Resolves when the log's end has come. */
  finished(): Promise<void> {
    return this.#finished;
  }

  /** A stream that closes before the end is asked for again, as the browser does. */
  async #read(isOver: () => boolean, onReader: (cancel: () => Promise<void>) => void): Promise<void> {
    while (!isOver()) {
      const reader = (await this.#follow(this.seen.length)).getReader();
      onReader(() => reader.cancel());
      const decoder = new TextDecoder();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done || isOver()) break;
        const events = (rest + decoder.decode(value, { stream: true })).split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) {
          if (event === 'data: [DONE]') return;
          this.#take(event);
        }
      }
      if (!isOver()) await wait(RETRY_MS);
    }
  }

  #take(event: string): void {
    const [, id, data] = /^id: (\d+)\ndata: (.*)$/s.exec(event) ?? [];
    if (id === undefined || data === undefined) throw new Error(`Not an event: ${event}`);
    if (Number(id) !== this.seen.length + 1) {
      throw new Error(`Event ${id} came after ${this.seen.length}.`);
    }
    this.seen.push(data);
  }
}
