// Instances tell each other by LISTEN and NOTIFY, over one connection of its own that each keeps for both.
import { once } from 'node:events';
import { Client } from 'pg';
import { instanceName } from '../db/instance.ts';
import type { Connect, Receiver } from './transport.ts';

const CHANNEL = 'maistro_live';
/** PostgreSQL takes less than 8000 bytes. */
const LONGEST_MESSAGE = 7_900;
/** Milliseconds. A connection that does not answer for so long is dead. */
const PING_MS = 3_000;
const SILENCE_MS = 6_000;
const CONNECT_MS = 10_000;
const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/** Tries again for as long as it is not closed. */
export function overPostgres(url: string): Connect {
  return (receiver) => {
    const closed = new AbortController();
    let line: Line | null = null;

    async function listen(): Promise<void> {
      const next = await Line.open(url, receiver);
      try {
        line = next;
        receiver.connected();
        await next.whenLost(closed.signal);
      } finally {
        line = null;
        await next.close();
      }
    }

    void keep(listen, closed.signal);
    return {
      longestMessage: LONGEST_MESSAGE,
      get isConnected() {
        return line !== null;
      },
      async send(messages) {
        if (!line) throw new Error('There is no connection.');
        await line.send(messages);
      },
      async close() {
        closed.abort();
        await line?.close();
      },
    };
  };
}

/** Tries again and again. Says that it is in vain once, not each time. */
async function keep(listen: () => Promise<void>, closed: AbortSignal): Promise<void> {
  let failures = 0;
  while (!closed.aborted) {
    try {
      await listen();
      failures = 0;
    } catch (error) {
      failures += 1;
      const why = error instanceof Error ? error.message : error;
      if (failures === 2) console.error(`Changes of other instances are not heard; trying again: ${why}`);
    }
    const pause = Math.min(SHORTEST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
    if (!closed.aborted) await new Promise<void>((resolve) => setTimeout(resolve, pause).unref());
  }
}

/** One connection, until it is lost. */
class Line {
  readonly #client: Client;
  readonly #lost = new AbortController();
  readonly #ping: NodeJS.Timeout;
  /** The driver takes one query at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(client: Client) {
    this.#client = client;
    client.on('error', () => this.#lost.abort());
    client.on('end', () => this.#lost.abort());
    this.#ping = setInterval(() => {
      this.#query('SELECT 1').catch(() => this.#lost.abort());
    }, PING_MS);
    this.#ping.unref();
  }

  /** Rejects when there is no connection, or it does not listen. */
  static async open(url: string, receiver: Receiver): Promise<Line> {
    const client = new Client({
      connectionString: url,
      application_name: instanceName,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: SILENCE_MS,
    });
    const line = new Line(client);
    try {
      await client.connect();
      client.on('notification', ({ payload }) => receiver.hear(payload ?? ''));
      await line.#query(`LISTEN ${CHANNEL}`);
      return line;
    } catch (error) {
      await line.close();
      throw error;
    }
  }

  async send(messages: readonly string[]): Promise<void> {
    await this.#query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message', [
      CHANNEL,
      messages,
    ]);
  }

  async whenLost(closed: AbortSignal): Promise<void> {
    const either = AbortSignal.any([this.#lost.signal, closed]);
    if (!either.aborted) await once(either, 'abort');
  }

  async close(): Promise<void> {
    clearInterval(this.#ping);
    await this.#client.end().catch(() => {});
  }

  #query(text: string, values: unknown[] = []): Promise<unknown> {
    const query = () => this.#client.query(text, values);
    this.#turn = this.#turn.then(query, query);
    return this.#turn;
  }
}
