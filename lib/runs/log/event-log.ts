// Events in the order in which they came, numbered from 1: written by one, followed by any number of viewers, each
// from whichever number it likes.

import type { InferUIMessageChunk, UIMessageChunk } from 'ai';
import type { ChatMessage } from '@/lib/threads/chat-message';

export type RunEvent = InferUIMessageChunk<ChatMessage> | UIMessageChunk;

const DONE = 'data: [DONE]\n\n';

/** Whoever writes the log could not go on; a viewer has to ask anew where the rest is. */
export class LogBroken extends Error {
  constructor() {
    super('The log of this run is cut off.');
  }
}

export class EventLog {
  // As JSON: what a viewer is sent, and what other instances are told.
  #events: string[] = [];
  #end: 'complete' | 'broken' | null = null;
  #waiting = new Set<() => void>();
  #viewers = 0;
  #numbers: 'own' | 'copied' | 'other' = 'own';

  get ended(): boolean {
    return this.#end !== null;
  }

  /** Whether it has, or will have, all events. */
  get isWhole(): boolean {
    return this.#end !== 'broken';
  }

  /** The number of the last event. */
  get length(): number {
    return this.#events.length;
  }

  get viewers(): number {
    return this.#viewers;
  }

  /** Says, before the first event, that it will repeat another log with the numbers that the events have there. */
  copy(): void {
    this.#numbers = 'copied';
  }

  /** Says, before the first event, that its numbers are others than viewers may know from before. */
  renumber(): void {
    this.#numbers = 'other';
  }

  /** From where a viewer goes on who had the event `after` last. */
  #resume(after: number): number {
    if (this.#numbers === 'copied') return after;
    return this.#numbers === 'own' && after <= this.length ? after : 0;
  }

  append(event: RunEvent): void {
    this.appendJson([JSON.stringify(event)]);
  }

  /** The same for events that are JSON already. */
  appendJson(events: string[]): void {
    if (this.ended) return;
    this.#events.push(...events);
    this.#wake();
  }

  end(): void {
    this.#close('complete');
  }

  /** Ends it without its last events. */
  break(): void {
    this.#close('broken');
  }

  #close(end: 'complete' | 'broken'): void {
    this.#end ??= end;
    this.#wake();
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** The events with numbers above `after`, as JSON. */
  jsonAfter(after: number): string[] {
    return this.#events.slice(after);
  }

  /** Resolves at the next event, at the end, or when `signal` is aborted. */
  next(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal?.addEventListener('abort', wake);
      if (signal?.aborted) wake();
    });
  }

  /** Resolves when it has ended. */
  async whenEnded(signal?: AbortSignal): Promise<void> {
    while (!this.ended && !signal?.aborted) await this.next(signal);
  }

  /** All events from the first on, until the end or until `signal` is aborted. Throws LogBroken. */
  async *events(signal?: AbortSignal): AsyncGenerator<RunEvent, void> {
    this.#viewers += 1;
    try {
      for (let next = 0; !signal?.aborted; ) {
        const json = this.#events[next];
        if (json !== undefined) {
          next += 1;
          yield JSON.parse(json) as RunEvent;
        } else if (this.#end === 'broken') throw new LogBroken();
        else if (this.ended) return;
        else await this.next(signal);
      }
    } finally {
      this.#viewers -= 1;
    }
  }

  /**
   * The events with numbers above `after` as server-sent events of the AI SDK, each with its number as its id; all of
   * them where the log has no such number. Whatever came since the last read goes out together. A log that is cut off
   * closes without "[DONE]".
   */
  follow(after = 0): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    const left = new AbortController();
    let last = 0;
    let hasBegun = false;
    let isViewing = true;
    this.#viewers += 1;
    const leave = () => {
      if (isViewing) this.#viewers -= 1;
      isViewing = false;
    };
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        for (;;) {
          if (!hasBegun) last = this.#resume(after);
          if (last < this.length || this.ended || left.signal.aborted) break;
          await this.next(left.signal);
        }
        hasBegun = true;
        let text = '';
        for (const json of this.#events.slice(last)) {
          last += 1;
          text += `id: ${last}\ndata: ${json}\n\n`;
        }
        if (this.#end === 'complete') text += DONE;
        if (text !== '') controller.enqueue(encoder.encode(text));
        if (!this.ended) return;
        leave();
        controller.close();
      },
      cancel: () => {
        leave();
        left.abort();
      },
    });
  }
}
