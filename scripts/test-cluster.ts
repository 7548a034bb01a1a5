// npm run test:cluster: what goes over a real Redis, then two production instances behind Redis and PostgreSQL.

import { seeded } from '../e2e/kill/random.ts';
import {
  followsElsewhere,
  outlivesRedis,
  stopsElsewhere,
  survivesKills,
  worksWithoutRedis,
} from './cluster/checks.ts';
import { type Cluster, startCluster } from './cluster/cluster.ts';
import { findRedis } from './cluster/find-redis.ts';
import { tellsByPostgres, tellsElsewhere } from './cluster/live.ts';
import { ensureBuild } from './server/build.ts';
import { programOf, runNode } from './test/run-tool.ts';

const KILLS = 8;

async function onRedis(): Promise<void> {
  const { isOk } = await runNode([programOf('vitest'), 'run', 'lib/runs/log', 'lib/live'], {
    isShown: true,
    environment: { REDIS_REQUIRED: '1' },
  });
  if (!isOk) throw new Error('The tests on Redis failed.');
}

/** Runs one check and says how it went. */
async function attempt(name: string, check: () => Promise<void>): Promise<boolean> {
  try {
    await check();
    console.log(`✓ ${name}`);
    return true;
  } catch (error) {
    console.error(`✗ ${name}\n`, error);
    return false;
  }
}

async function run(): Promise<boolean> {
  const redis = findRedis();
  console.log(`Redis is ${redis}`);
  const results = [await attempt('log and news on Redis', onRedis)];
  await ensureBuild(console.log);
  const cluster: Cluster = await startCluster(redis);
  const seed = Number(process.env.KILL_SEED ?? 20_261_123);
  try {
    const checks: [string, () => Promise<void>][] = [
      ['an answer is followed on another instance', () => followsElsewhere(cluster)],
      ['an answer is stopped on another instance', () => stopsElsewhere(cluster)],
      ['an instance without Redis follows and stops too', () => worksWithoutRedis(cluster)],
      ['a change is told on another instance', () => tellsElsewhere(cluster)],
      ['a change is told without Redis too', () => tellsByPostgres(cluster)],
      ['Redis goes away in the middle of an answer', () => outlivesRedis(cluster)],
      [`instances are killed (KILL_SEED=${seed})`, () => survivesKills(cluster, seeded(seed), KILLS)],
    ];
    for (const [name, check] of checks) results.push(await attempt(name, check));
  } finally {
    await cluster.stop();
  }
  const passed = results.filter(Boolean).length;
  console.log(`\nCluster: ${passed} passed, ${results.length - passed} failed`);
  return passed === results.length;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
