// The requests beside runs that are timed one after the other: what a program does all day.

import { randomUUID } from 'node:crypto';
import type { Side } from './side.ts';

/** A request's name, and how it is made for the nth time with what stands ready for it. */
type Request = readonly [name: string, (side: Side, ready: Ready) => Promise<unknown>];
type Ready = { assistantId: string; threadId: string };

export const REQUESTS: readonly Request[] = [
  ['assistants.create', ({ client }) => client.assistants.create({ graphId: 'task_maistro', name: 'Bench' })],
  ['assistants.get', ({ client }, { assistantId }) => client.assistants.get(assistantId)],
  [
    'assistants.update',
    ({ client }, { assistantId }) => client.assistants.update(assistantId, { metadata: { n: randomUUID() } }),
  ],
  ['assistants.search', ({ client }) => client.assistants.search({ limit: 10 })],
  ['threads.create', ({ client }) => client.threads.create({ metadata: { kind: 'bench' } })],
  ['threads.get', ({ client }, { threadId }) => client.threads.get(threadId)],
  [
    'threads.update',
    ({ client }, { threadId }) => client.threads.update(threadId, { metadata: { n: randomUUID() } }),
  ],
  ['threads.getState', ({ client }, { threadId }) => client.threads.getState(threadId)],
  ['threads.search', ({ client }) => client.threads.search({ limit: 10 })],
  ['store.putItem', ({ client }) => client.store.putItem(['bench'], randomUUID(), { text: 'kept' })],
  ['store.getItem', ({ client }) => client.store.getItem(['bench'], 'one')],
  ['store.searchItems', ({ client }) => client.store.searchItems(['bench'], { limit: 10 })],
];

export async function makeReady({ client }: Side): Promise<Ready> {
  const assistant = await client.assistants.create({ graphId: 'task_maistro', name: 'Bench' });
  const thread = await client.threads.create();
  await client.runs.wait(thread.thread_id, 'task_maistro', {
    input: { messages: [{ role: 'user', content: 'Are you there?' }] },
  });
  await client.store.putItem(['bench'], 'one', { text: 'kept' });
  return { assistantId: assistant.assistant_id, threadId: thread.thread_id };
}

/** Milliseconds of each of `count` requests. */
export async function timeRequests(
  side: Side,
  ready: Ready,
  [, make]: Request,
  count: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const started = performance.now();
    await make(side, ready);
    times.push(performance.now() - started);
  }
  return times;
}
