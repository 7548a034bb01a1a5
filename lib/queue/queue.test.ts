import { afterAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { queue, setWorker, stopQueue } from './queue';

const seen: unknown[] = [];
let failures = 1;
let arrived = () => {};

setWorker('webhook', async ({ data }) => {
  if ((data as { fails?: boolean }).fails && failures-- > 0) throw new Error('Not yet.');
  seen.push(data);
  arrived();
});

afterAll(stopQueue);

it('hands a job to the worker of its queue, and one that failed a second time', async () => {
  const boss = await queue();
  const both = new Promise<void>((resolve) => {
    arrived = () => seen.length === 2 && resolve();
  });
  await boss.send('webhook', { n: 1 });
  await boss.send('webhook', { n: 2, fails: true }, { retryDelay: 0, retryBackoff: false });
  await both;
  expect(seen).toEqual(expect.arrayContaining([{ n: 1 }, { n: 2, fails: true }]));
});

it('starts once, and survives a second start on the same database', async () => {
  const first = await queue();
  expect(await queue()).toBe(first);
  await stopQueue();
  const second = await queue();
  expect(second).not.toBe(first);
  const queues = await second.getQueues(['schedule', 'webhook']);
  expect(queues.map(({ name, retryLimit }) => ({ name, retryLimit }))).toEqual([
    { name: 'schedule', retryLimit: 4 },
    { name: 'webhook', retryLimit: 4 },
  ]);
});

it('leaves the tables of Maistro alone', async () => {
  await queue();
  const tables = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM pg_tables WHERE schemaname = 'public' AND tablename IN ('job', 'queue')`;
  expect(tables).toEqual([{ count: 0 }]);
});
