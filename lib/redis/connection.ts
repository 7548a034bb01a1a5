// How every connection to Redis is kept, where REDIS_URL names one: it tries again for as long as the process lasts.

/** Milliseconds. A connection that is silent for longer, in spite of pings, is dead. */
const PING_MS = 2_000;
const SILENCE_MS = 6_000;
const LONGEST_PAUSE_MS = 1_000;

/** For `createClient`. `queues`: what it is asked for while it is away is kept; else it fails at once. */
export function connectionOptions(url: string, { queues }: { queues: boolean }) {
  return {
    url,
    disableOfflineQueue: !queues,
    pingInterval: PING_MS,
    socket: {
      connectTimeout: SILENCE_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries: number) => Math.min(50 * 2 ** Math.min(retries, 10), LONGEST_PAUSE_MS),
    },
  };
}

type Connection = {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'ready', listener: () => void): unknown;
  connect(): Promise<unknown>;
};

/** Connects, and says when Redis goes away and when it is back. `without` ends the sentence "Redis cannot be reached; ". */
export function keepConnected<Client extends Connection>(client: Client, without: string): Client {
  let isAway = false;
  client.on('error', (error) => {
    if (!isAway) console.error(`Redis cannot be reached; ${without}: ${error.message}`);
    isAway = true;
  });
  client.on('ready', () => {
    if (isAway) console.log('Redis is back.');
    isAway = false;
  });
  // It tries until it succeeds.
  client.connect().catch(() => {});
  return client;
}
