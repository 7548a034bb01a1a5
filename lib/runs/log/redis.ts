// The connections to Redis, where REDIS_URL names one: one for commands, one that listens. Runs go on without it.

import { createClient, defineScript } from 'redis';
import { env } from '@/lib/env';
import { connectionOptions, keepConnected } from '@/lib/redis/connection';

/**
 * Appends a batch of events to a run's stream and rings for those who follow it. The id of an entry is the number of
 * its last event, so that nothing is stored twice, and a gap shows.
 *
 * Answers the number of the last event in the stream: when that is not what the writer took it for, nothing was
 * appended and the writer goes on from there. -1 when the stream has ended. A writer that gives -1 as the number
 * appends after whatever is there, but begins no stream.
 */
const APPEND = `
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local at = 0
if last then
  at = tonumber(string.match(last[1], '^%d+'))
  if last[2][1] == 'end' or last[2][3] == 'end' then return -1 end
end
local after, count = tonumber(ARGV[1]), tonumber(ARGV[2])
if after == -1 and not last then return 0 end
if after ~= -1 and after ~= at then return at end
local fields = {}
if count > 0 then table.insert(fields, 'events') table.insert(fields, ARGV[3]) end
if ARGV[4] == '1' then table.insert(fields, 'end') table.insert(fields, '1') end
local id = count > 0 and string.format('%d-0', at + count) or string.format('%d-1', at)
redis.call('XADD', KEYS[1], id, unpack(fields))
redis.call('PEXPIRE', KEYS[1], ARGV[5])
redis.call('PUBLISH', KEYS[1], '')
return at + count`;

type Batch = { after: number; events: string[]; isEnd: boolean; keptMs: number };

const append = defineScript({
  SCRIPT: APPEND,
  NUMBER_OF_KEYS: 1,
  parseCommand(parser, key: string, { after, events, isEnd, keptMs }: Batch) {
    parser.pushKey(key);
    parser.push(
      String(after),
      String(events.length),
      // JSON holds no line breaks of its own.
      events.join('\n'),
      isEnd ? '1' : '0',
      String(keptMs),
    );
  },
  transformReply: (reply: unknown) => Number(reply),
});

function connect(url: string, { queues }: { queues: boolean }) {
  const client = createClient({ ...connectionOptions(url, { queues }), scripts: { append } });
  return keepConnected(client, 'runs go on without it');
}

export type Redis = { commands: ReturnType<typeof connect>; listener: ReturnType<typeof connect> };

const shared = globalThis as { maistroRedis?: Redis };

/** Null where no Redis is configured. */
export function redis(): Redis | null {
  const { REDIS_URL } = env();
  if (REDIS_URL === undefined) return null;
  shared.maistroRedis ??= connectRedis(REDIS_URL);
  return shared.maistroRedis;
}

/** Returns at once; commands fail until there is a connection. */
export function connectRedis(url: string): Redis {
  // What it is to hear of is kept until it is connected.
  return { commands: connect(url, { queues: false }), listener: connect(url, { queues: true }) };
}

let complainedAt = Number.NEGATIVE_INFINITY;

/** Says, once a minute, that Redis refuses what it is asked for; that it is away has been said already. */
export function complain(error: unknown, { commands }: Redis): void {
  if (!commands.isReady || performance.now() - complainedAt < 60_000) return;
  complainedAt = performance.now();
  console.error('Redis did not take the events of a run:', error);
}

/** Where the events of a run are, and which channel rings when there are more. */
export const streamOf = (runId: string): string => `maistro:run:${runId}`;
