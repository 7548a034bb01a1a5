// Wire events as server-sent events: numbered from 0, continued after the last one that the client has, with comment
// lines while nothing happens, and closed at once after the last event.

import type { WireEvent } from './modes';

/** Milliseconds. The client takes a connection for dead after three of them. */
const HEARTBEAT_MS = 5_000;

export type EventStreamOptions = {
  /** The number of the last event that the client has; -1 for none. */
  after: number;
  /** The client has left before the end. */
  onLeave: () => void;
};

/** The `Last-Event-ID` of a request, as a number. */
export function readLastEventId(header: string | undefined): number {
  const id = Number(header?.trim() || '-1');
  return Number.isInteger(id) && id >= 0 ? id : -1;
}

export function eventStream(
  events: AsyncIterable<WireEvent>,
  { after, onLeave }: EventStreamOptions,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let buffer = '';
  let isOpen = true;
  let isFlushing = false;
  let heartbeat: NodeJS.Timeout;

  return new ReadableStream<Uint8Array>({
    start(controller) {
      const flush = () => {
        isFlushing = false;
        if (isOpen && buffer !== '') controller.enqueue(encoder.encode(buffer));
        buffer = '';
      };
      // What comes in one go leaves together.
      const send = (text: string) => {
        buffer += text;
        heartbeat.refresh();
        if (isFlushing) return;
        isFlushing = true;
        setImmediate(flush);
      };
      heartbeat = setInterval(() => send(': heartbeat\n\n'), HEARTBEAT_MS).unref();
      const pump = async () => {
        let id = 0;
        for await (const { event, data } of events) {
          if (!isOpen) return;
          if (id > after) send(`event: ${event}\ndata: ${JSON.stringify(data)}\nid: ${id}\n\n`);
          id += 1;
        }
      };
      pump()
        .catch((error) => console.error('A stream of a run broke off:', error))
        .finally(() => {
          clearInterval(heartbeat);
          if (!isOpen) return;
          flush();
          isOpen = false;
          controller.close();
        });
    },
    cancel() {
      isOpen = false;
      clearInterval(heartbeat);
      onLeave();
    },
  });
}
