// Two production instances of Maistro on one PostgreSQL and one Redis, with the scripted model.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, type Maistro, startMaistro } from '../../e2e/fixtures/maistro.ts';
import { startModelServer } from '../../e2e/model-server/server.ts';
import { joinEmbeddedServer } from '../../lib/db/embedded/server.ts';
import { type RedisServer, startRedis } from '../../lib/runs/testing/redis-server.ts';

export type Instance = {
  readonly url: string;
  kill(): Promise<void>;
  /** After a kill, on the same port. */
  restart(): Promise<void>;
};

export type Cluster = {
  instances: [Instance, Instance];
  /** On the same database, but without Redis. */
  withoutRedis(name?: string): Promise<Instance>;
  killRedis(): Promise<void>;
  restartRedis(): Promise<void>;
  stop(): Promise<void>;
};

export async function startCluster(redisProgram: string): Promise<Cluster> {
  const folder = mkdtempSync(path.join(tmpdir(), 'maistro-cluster-'));
  const model = await startModelServer();
  const database = await joinEmbeddedServer(path.join(folder, 'database'));
  const redisPort = await freePort();
  let redis: RedisServer = await startRedis(redisProgram, redisPort);
  const secret = randomBytes(32).toString('hex');
  const running = new Map<string, Maistro>();

  async function start(name: string, env: Record<string, string>): Promise<Instance> {
    const port = await freePort();
    const run = async () => {
      const maistro = await startMaistro({
        dataDir: path.join(folder, name),
        port,
        env: {
          DATABASE_URL: database.url,
          DATABASE_POOL_SIZE: '10',
          AUTH_SECRET: secret,
          OPENAI_BASE_URL: model.url,
          OPENAI_MODEL: 'scripted',
          ...env,
        },
      });
      running.set(name, maistro);
      return maistro;
    };
    const { url } = await run();
    return {
      url,
      async kill() {
        await running.get(name)?.killServer();
        running.delete(name);
      },
      async restart() {
        await run();
      },
    };
  }

  return {
    // One after the other: the first one makes the tables.
    instances: [
      await start('first', { REDIS_URL: redis.url }),
      await start('second', { REDIS_URL: redis.url }),
    ],
    withoutRedis: (name = 'without-redis') => start(name, {}),
    killRedis: () => redis.stop(),
    async restartRedis() {
      redis = await startRedis(redisProgram, redisPort);
    },
    async stop() {
      await Promise.all([...running.values()].map((maistro) => maistro.stop()));
      await redis.stop();
      await database.release();
      await model.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
