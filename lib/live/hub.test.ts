// Two hubs, as two instances have them, over the real things. Where the machine has no Redis its half is left out of
// `npm test`, and fails in `npm run test:cluster`.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../db/client.ts';
import { instanceName } from '../db/instance.ts';
import { type RedisServer, redisProgram, startRedis } from '../runs/testing/redis-server.ts';
import { Hub } from './hub.ts';
import { overPostgres } from './postgres.ts';
import { overRedis } from './redis.ts';
import type { News, Topic } from './topic.ts';
import type { Connect } from './transport.ts';

type Row = { id: string; revision: number };

type Way = {
  connect(): Connect;
  /** Cuts every connection that the hubs have. */
  cut(): Promise<void>;
};

const redis = redisProgram();
if (!redis && process.env.REDIS_REQUIRED) throw new Error('There is no redis-server on this machine.');

describe('over PostgreSQL', () =>
  works({
    connect: () => overPostgres(process.env.DATABASE_URL ?? ''),
    cut: async () => {
      await db.$executeRaw`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = ${instanceName} AND pid <> pg_backend_pid()
          AND (query LIKE 'LISTEN %' OR query LIKE 'SELECT pg_notify%' OR query = 'SELECT 1')`;
    },
  }));

describe.skipIf(!redis)('over Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis(redis ?? '');
  });
  afterAll(() => server.stop());

  works({
    connect: () => overRedis(server.url),
    cut: async () => {
      const client = (await import('redis')).createClient({ url: server.url });
      await client.connect();
      for (const type of ['normal', 'pubsub']) {
        await client.sendCommand(['CLIENT', 'KILL', 'TYPE', type, 'SKIPME', 'yes']);
      }
      client.destroy();
    },
  });
});

const until = (isSo: () => boolean) => vi.waitUntil(isSo, { timeout: 60_000 });

function works(way: Way) {
  let hubs: Hub[];
  let here: Topic<Row>;
  let there: Topic<Row>;
  /** What both read, as they read the same database. */
  let rows: Map<string, Row>;
  const account = crypto.randomUUID();

  beforeEach(async () => {
    rows = new Map();
    hubs = [new Hub(), new Hub()];
    const rules = {
      name: 'rows',
      idOf: ({ id }: Row) => id,
      read: async (_account: string, ids: readonly string[]) => ids.flatMap((id) => rows.get(id) ?? []),
    };
    const [one, other] = hubs.map((hub) => hub.topic<Row>(rules));
    if (!one || !other) throw new Error('There are two.');
    [here, there] = [one, other];
    for (const hub of hubs) hub.connect(way.connect());
    await bothHear();
  });
  afterEach(async () => {
    await Promise.all(hubs.map((hub) => hub.close()));
    vi.restoreAllMocks();
  });

  const bothHear = () => until(() => here.isWhole && there.isWhole);

  function change(id: string, revision: number): Row {
    const row = { id, revision };
    rows.set(id, row);
    return row;
  }

  /** The newest of each row that was heard, or read after something was missed. */
  function listen(topic: Topic<Row>, accountId = account) {
    const heard = { news: [] as News<Row>[], missed: 0 };
    const newest = new Map<string, number>();
    const stop = topic.listen(accountId, (news) => {
      heard.news.push(news);
      if (news.kind === 'missed') heard.missed += 1;
      for (const { id, revision } of news.kind === 'rows' ? news.rows : rows.values())
        newest.set(id, revision);
    });
    return { newest, heard, stop };
  }

  it('a change is heard here at once and there soon, by those of the account alone', async () => {
    const id = crypto.randomUUID();
    const [near, far, stranger] = [listen(here), listen(there), listen(there, crypto.randomUUID())];
    here.tell(account, [change(id, 1)]);
    expect(near.newest.get(id)).toBe(1);
    await until(() => far.newest.get(id) === 1);
    there.tell(account, [change(id, 2)]);
    expect(far.newest.get(id)).toBe(2);
    await until(() => near.newest.get(id) === 2);
    expect(stranger.heard.news).toEqual([]);
    // Nobody hears what he told himself a second time.
    expect(near.heard.news).toHaveLength(2);
  });

  it('who stops listening hears nothing more, the others do', async () => {
    const [one, other] = [listen(there), listen(there)];
    one.stop();
    const id = crypto.randomUUID();
    here.tell(account, [change(id, 1)]);
    await until(() => other.newest.has(id));
    expect(one.heard.news).toEqual([]);
  });

  it('of a burst every row is heard as it is in the end, in fewer tellings', async () => {
    const far = listen(there);
    const ids = Array.from({ length: 300 }, () => crypto.randomUUID());
    for (const revision of [1, 2, 3]) {
      for (const id of ids) here.tell(account, [change(id, revision)]);
      await new Promise(setImmediate);
    }
    await until(() => ids.every((id) => far.newest.get(id) === 3));
    expect(far.heard.news.length).toBeLessThan(100);
  });

  it('after a lost connection everybody is told to look, and hears again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const [near, far] = [listen(here), listen(there)];
    await way.cut();
    await until(() => near.heard.missed > 0 && far.heard.missed > 0);
    await bothHear();
    const id = crypto.randomUUID();
    here.tell(account, [change(id, 1)]);
    await until(() => far.newest.get(id) === 1);
  });

  it('what is told while connections break reaches everybody in the end', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const [near, far] = [listen(here), listen(there)];
    const ids: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      await way.cut();
      for (const topic of [here, there]) {
        const id = crypto.randomUUID();
        topic.tell(account, [change(id, 1)]);
        ids.push(id);
      }
    }
    await until(() => ids.every((id) => near.newest.has(id) && far.newest.has(id)));
  });
}
