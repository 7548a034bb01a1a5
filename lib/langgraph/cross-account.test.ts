// Two accounts: one tries every method of the client on the other's ids. It gets 404 and no data, and changes nothing.

import { randomUUID } from 'node:crypto';
import type { Client } from '@langchain/langgraph-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stopQueue } from '@/lib/queue/queue';
import { clientOf, newAccount, serve, type TestAccount, type TestServer } from './testing/serve';

/** Stands in everything that belongs to the owner. */
const MARK = `mark-${randomUUID()}`;

type Ids = { assistant: string; thread: string; run: string; checkpoint: string; cron: string };

const input = { messages: [{ role: 'user', content: 'Give me a todo summary.' }] };
const configurable = { todo_category: 'work' };

let server: TestServer;
let owner: TestAccount;
let mine: Client;
let ids: Ids;
let stranger: TestAccount;
let theirs: Client;
let before: Awaited<ReturnType<typeof everything>>;

beforeAll(async () => {
  server = await serve();
  [owner, stranger] = await Promise.all([newAccount(), newAccount()]);
  [mine, theirs] = [clientOf(server, owner), clientOf(server, stranger)];
  const assistant = await mine.assistants.create({
    graphId: 'task_maistro',
    name: MARK,
    config: { configurable },
  });
  const thread = await mine.threads.create({ metadata: { mark: MARK } });
  await mine.runs.wait(thread.thread_id, assistant.assistant_id, {
    input: { messages: [{ role: 'user', content: `Create ToDo: ${MARK} by next Monday.` }] },
    metadata: { mark: MARK },
  });
  const [run] = await mine.runs.list(thread.thread_id);
  const { checkpoint } = await mine.threads.getState(thread.thread_id);
  const cron = await mine.crons.createForThread(thread.thread_id, assistant.assistant_id, {
    schedule: '0 8 1 1 *',
    input,
    metadata: { mark: MARK },
  });
  await mine.store.putItem(['notes', MARK], 'mine', { text: MARK });
  if (!run || !checkpoint.checkpoint_id) throw new Error('The run has left no trace.');
  ids = {
    assistant: assistant.assistant_id,
    thread: thread.thread_id,
    run: run.run_id,
    checkpoint: checkpoint.checkpoint_id,
    cron: cron.cron_id,
  };
  before = await everything();
});

afterAll(async () => {
  await server.close();
  await stopQueue();
});

async function drain(events: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** Each method that names something by its id, with the owner's. */
const BY_ID: [method: string, call: (client: Client, ids: Ids) => Promise<unknown>][] = [
  ['assistants.get', (c, { assistant }) => c.assistants.get(assistant)],
  ['assistants.getGraph', (c, { assistant }) => c.assistants.getGraph(assistant)],
  ['assistants.getSchemas', (c, { assistant }) => c.assistants.getSchemas(assistant)],
  ['assistants.getSubgraphs', (c, { assistant }) => c.assistants.getSubgraphs(assistant)],
  ['assistants.update', (c, { assistant }) => c.assistants.update(assistant, { name: 'Taken' })],
  ['assistants.delete', (c, { assistant }) => c.assistants.delete(assistant)],
  [
    'assistants.delete with its threads',
    (c, { assistant }) => c.assistants.delete(assistant, { deleteThreads: true }),
  ],
  ['assistants.getVersions', (c, { assistant }) => c.assistants.getVersions(assistant)],
  ['assistants.setLatest', (c, { assistant }) => c.assistants.setLatest(assistant, 1)],
  ['threads.get', (c, { thread }) => c.threads.get(thread)],
  ['threads.update', (c, { thread }) => c.threads.update(thread, { metadata: { mark: 'taken' } })],
  ['threads.delete', (c, { thread }) => c.threads.delete(thread)],
  ['threads.copy', (c, { thread }) => c.threads.copy(thread)],
  ['threads.getState', (c, { thread }) => c.threads.getState(thread)],
  ['threads.getState at a checkpoint', (c, { thread, checkpoint }) => c.threads.getState(thread, checkpoint)],
  [
    'threads.getState at a checkpoint object',
    (c, { thread, checkpoint }) =>
      c.threads.getState(thread, {
        thread_id: thread,
        checkpoint_id: checkpoint,
        checkpoint_ns: '',
        checkpoint_map: null,
      }),
  ],
  [
    'threads.updateState',
    (c, { thread }) =>
      c.threads.updateState(thread, { values: { messages: [{ role: 'user', content: 'Taken' }] } }),
  ],
  ['threads.patchState', (c, { thread }) => c.threads.patchState(thread, { mark: 'taken' })],
  ['threads.getHistory', (c, { thread }) => c.threads.getHistory(thread)],
  ['runs.stream', (c, { thread }) => drain(c.runs.stream(thread, 'task_maistro', { input }))],
  ['runs.create', (c, { thread }) => c.runs.create(thread, 'task_maistro', { input })],
  ['runs.wait', (c, { thread }) => c.runs.wait(thread, 'task_maistro', { input })],
  ['runs.stream with the assistant', (c, { assistant }) => drain(c.runs.stream(null, assistant, { input }))],
  ['runs.create with the assistant', (c, { assistant }) => c.runs.create(null, assistant, { input })],
  ['runs.wait with the assistant', (c, { assistant }) => c.runs.wait(null, assistant, { input })],
  [
    'runs.createBatch with the assistant',
    (c, { assistant }) => c.runs.createBatch([{ assistantId: assistant, input }]),
  ],
  ['runs.list', (c, { thread }) => c.runs.list(thread)],
  ['runs.get', (c, { thread, run }) => c.runs.get(thread, run)],
  ['runs.cancel', (c, { thread, run }) => c.runs.cancel(thread, run)],
  ['runs.cancel with rollback', (c, { thread, run }) => c.runs.cancel(thread, run, true, 'rollback')],
  ['runs.cancelMany', (c, { thread, run }) => c.runs.cancelMany({ threadId: thread, runIds: [run] })],
  ['runs.join', (c, { thread, run }) => c.runs.join(thread, run)],
  ['runs.joinStream', (c, { thread, run }) => drain(c.runs.joinStream(thread, run, { lastEventId: '-1' }))],
  [
    'runs.joinStream without the thread',
    (c, { run }) => drain(c.runs.joinStream(null, run, { lastEventId: '-1' })),
  ],
  ['runs.delete', (c, { thread, run }) => c.runs.delete(thread, run)],
  ['crons.create', (c, { assistant }) => c.crons.create(assistant, { schedule: '0 8 1 1 *', input })],
  [
    'crons.createForThread',
    (c, { thread }) => c.crons.createForThread(thread, 'task_maistro', { schedule: '0 8 1 1 *', input }),
  ],
  ['crons.update', (c, { cron }) => c.crons.update(cron, { schedule: '0 9 1 1 *' })],
  ['crons.delete', (c, { cron }) => c.crons.delete(cron)],
];

/** Each method that looks for something, with what would find the owner's. */
const SEARCHES: [method: string, call: (client: Client, ids: Ids) => Promise<unknown>][] = [
  ['assistants.search', (c) => c.assistants.search({ limit: 1000 })],
  ['assistants.count', (c) => c.assistants.count({ name: MARK })],
  ['threads.search', (c, { thread }) => c.threads.search({ limit: 1000, ids: [thread] })],
  ['threads.search by metadata', (c) => c.threads.search({ metadata: { mark: MARK } })],
  ['threads.count', (c) => c.threads.count({ metadata: { mark: MARK } })],
  ['store.searchItems', (c) => c.store.searchItems([], { limit: 1000 })],
  ['store.searchItems in the memories', (c) => c.store.searchItems(['todo', 'work'], { limit: 1000 })],
  ['store.listNamespaces', (c) => c.store.listNamespaces({ limit: 1000 })],
  ['crons.search', (c, { assistant }) => c.crons.search({ assistantId: assistant })],
  ['crons.search by thread', (c, { thread }) => c.crons.search({ threadId: thread })],
  ['crons.count', (c, { assistant }) => c.crons.count({ assistantId: assistant })],
];

/** All that the owner sees. */
const everything = async () => ({
  assistants: await mine.assistants.search({ limit: 1000, sortBy: 'assistant_id' }),
  versions: await mine.assistants.getVersions(ids.assistant),
  threads: await mine.threads.search({ limit: 1000 }),
  history: await mine.threads.getHistory(ids.thread, { limit: 1000 }),
  runs: await mine.runs.list(ids.thread, { limit: 1000 }),
  items: await mine.store.searchItems([], { limit: 1000 }),
  crons: await mine.crons.search({ limit: 1000 }),
});

describe('on an id of another account', () => {
  it.each(BY_ID)('%s answers 404 and changes nothing', async (_method, call) => {
    const refusal = await call(theirs, ids).then(
      (answer) => ({ status: 200, message: JSON.stringify(answer) }),
      (error: Error & { status?: number }) => ({ status: error.status, message: error.message }),
    );
    expect(refusal).toMatchObject({ status: 404 });
    expect(refusal.message).not.toContain(MARK);
    expect(await everything()).toEqual(before);
  });

  it('store.getItem finds nothing, threads.prune and store.deleteItem take away nothing', async () => {
    expect(await theirs.store.getItem(['notes', MARK], 'mine')).toBeNull();
    await theirs.threads.prune([ids.thread]);
    await theirs.store.deleteItem(['notes', MARK], 'mine');
    expect(await everything()).toEqual(before);
  });

  it('a thread, an assistant and an item of the same name are things of their own', async () => {
    await theirs.store.putItem(['notes', MARK], 'mine', { text: 'theirs' });
    await theirs.threads.create({ threadId: ids.thread, ifExists: 'do_nothing' }).catch(() => undefined);
    await theirs.assistants
      .create({ graphId: 'task_maistro', assistantId: ids.assistant, ifExists: 'do_nothing' })
      .catch(() => undefined);
    expect(await everything()).toEqual(before);
    await theirs.store.deleteItem(['notes', MARK], 'mine');
    expect(await mine.store.getItem(['notes', MARK], 'mine')).toMatchObject({ value: { text: MARK } });
  });
});

describe('a search of another account', () => {
  it.each(SEARCHES)('%s finds nothing of it', async (_method, call) => {
    expect(JSON.stringify(await call(mine, ids))).toMatch(new RegExp(`${MARK}|^[1-9]`));
    const found = JSON.stringify(await call(theirs, ids));
    for (const secret of [MARK, ...Object.values(ids)]) expect(found).not.toContain(secret);
    expect(found).not.toMatch(/^[1-9]/);
  });
});

it('covers every method of the client', () => {
  const without = /^(constructor|fetch|fetchWithStream|streamWithRetry|\[|prepare|prototype)/;
  const methods = Object.entries({
    assistants: mine.assistants,
    threads: mine.threads,
    runs: mine.runs,
    store: mine.store,
    crons: mine.crons,
  }).flatMap(([noun, part]) =>
    Object.getOwnPropertyNames(Object.getPrototypeOf(part))
      .filter((name) => !without.test(name))
      .map((name) => `${noun}.${name}`),
  );
  const tried = [...BY_ID, ...SEARCHES].map(([method]) => method.split(' ')[0]);
  const elsewhere = [
    // Tried above in tests of their own.
    'threads.prune',
    'store.getItem',
    'store.deleteItem',
    'store.putItem',
    'threads.create',
    'assistants.create',
    // Another protocol, which this server does not speak.
    'threads.stream',
    'threads.joinStream',
  ];
  expect(methods.filter((method) => !tried.includes(method) && !elsewhere.includes(method))).toEqual([]);
});
