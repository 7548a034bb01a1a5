// Who follows an account's ToDos: how many at once, and their end when the server stops.
import { type LiveOptions, LiveStream } from './live-stream.ts';

/** Of one account, on one instance; a browser has one of them. */
const MOST_STREAMS = 20;

const shared = globalThis as { maistroStreams?: Map<string, Set<LiveStream>> };

// By account, the oldest first. On globalThis, because each route's bundle loads this module anew.
shared.maistroStreams ??= new Map();
const streams: Map<string, Set<LiveStream>> = shared.maistroStreams;

/** The changes as server-sent events. The oldest stream of an account that has twenty already ends. */
export function followTodos(accountId: string, options: LiveOptions): ReadableStream<Uint8Array> {
  const own = streams.get(accountId) ?? new Set();
  const [oldest] = own;
  if (own.size >= MOST_STREAMS) oldest?.end('full');
  const stream = new LiveStream(accountId, options, () => {
    own.delete(stream);
    if (own.size === 0 && streams.get(accountId) === own) streams.delete(accountId);
  });
  streams.set(accountId, own.add(stream));
  return stream.open();
}

/** Ends all of them; their readers come back, to another instance or later. */
export function endStreams(): void {
  for (const stream of [...streams.values()].flatMap((own) => [...own])) stream.end();
}
