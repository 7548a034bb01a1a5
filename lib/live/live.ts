// The hub of this process. A server connects it when it starts; elsewhere, in scripts and tests, it stays by itself.
import { env } from '../env.ts';
import { Hub } from './hub.ts';
import type { Topic, TopicRules } from './topic.ts';
import type { Connect } from './transport.ts';

const shared = globalThis as { maistroLive?: Hub };

// On globalThis, because each route's bundle loads this module anew.
shared.maistroLive ??= new Hub();
const hub: Hub = shared.maistroLive;

export function createTopic<Row>(rules: TopicRules<Row>): Topic<Row> {
  return hub.topic(rules);
}

/** Tells other instances from now on, and hears of them: by Redis where there is one, else by PostgreSQL. */
export async function connectInstances(): Promise<void> {
  const connect = await chooseTransport();
  if (connect) hub.connect(connect);
}

/** Nothing is heard: those who listen know, and look by themselves now and then. */
const apart: Connect = () => ({
  isConnected: false,
  longestMessage: 0,
  send: () => Promise.reject(new Error('There is no connection.')),
  close: async () => {},
});

/** Loads only the driver that is used. */
async function chooseTransport(): Promise<Connect | null> {
  const { REDIS_URL, DATABASE_URL } = env();
  if (REDIS_URL !== undefined) return (await import('./redis.ts')).overRedis(REDIS_URL);
  if (DATABASE_URL === undefined) return null;
  if (new URL(DATABASE_URL).searchParams.get('pgbouncer') === 'true') {
    console.log(
      'Behind a pooler, changes made on other instances show late. Set REDIS_URL to hear of them at once.',
    );
    return apart;
  }
  return (await import('./postgres.ts')).overPostgres(DATABASE_URL);
}
