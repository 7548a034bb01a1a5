// What the browser gets for a change of ToDos, its undo and its history.
import { beforeEach, expect, test, vi } from 'vitest';
import { newId } from '@/lib/new-id';
import type { OperationStep } from '@/lib/todos/operations/operation-request';
import { freshScope } from '@/lib/todos/test-list';
import * as history from '../[id]/history/route';
import * as list from '../route';
import * as undo from './[id]/undo/route';
import * as operations from './route';

let visitor = '';
vi.mock('@/lib/auth/session', () => ({ requireAccount: async () => ({ id: visitor }) }));

beforeEach(async () => {
  visitor = (await freshScope()).accountId;
});

const post = (body: unknown) =>
  new Request('http://localhost/api/todos/operations', { method: 'POST', body: JSON.stringify(body) });
const answerOf = async (response: Response) => ({ status: response.status, body: await response.json() });
const run = async (...steps: OperationStep[]) => {
  const id = newId();
  return { id, ...(await answerOf(await operations.POST(post({ id, timeZone: 'UTC', steps }), {}))) };
};
const undoOf = async (target: string, body: object = {}) =>
  answerOf(await undo.POST(post({ id: newId(), ...body }), { params: Promise.resolve({ id: target }) }));
const read = async (query: string) =>
  answerOf(await list.GET(new Request(`http://localhost/api/todos?${query}`), {}));

const milk = (): OperationStep & { do: 'create' } => ({
  do: 'create',
  id: newId(),
  category: 'work',
  task: 'Milk',
});

test('a change answers with its operation and what became of each ToDo', async () => {
  const step = milk();
  const made = await run(step);
  expect(made).toMatchObject({
    status: 200,
    body: {
      operation: { id: made.id },
      changes: [{ action: 'created', todo: { id: step.id, task: 'Milk' } }],
    },
  });
  expect(await read('category=work')).toMatchObject({
    status: 200,
    body: { todos: [{ id: step.id }], more: 0, next: null },
  });
});

test('a conflict carries the field and the ToDo as it is now', async () => {
  const step = milk();
  await run(step);
  const update = (task: string) => run({ do: 'update', id: step.id, revision: 1, patch: { task } });
  await update('Oat milk');
  expect(await update('Soy milk')).toMatchObject({
    status: 409,
    body: { error: { code: 'conflict', field: 'task' }, todo: { task: 'Oat milk', revision: 2 } },
  });
});

test.each([
  [{ ...milk(), task: ' ' }, 422, { code: 'invalid', field: 'task' }],
  [{ ...milk(), deadlineWords: 'whenever it suits' }, 422, { code: 'invalid', field: 'deadlineWords' }],
  [
    { do: 'update', id: newId(), patch: { estimateMinutes: 0 } },
    422,
    { code: 'invalid', field: 'estimateMinutes' },
  ],
  [{ do: 'update', id: newId(), patch: {} }, 404, { code: 'not_found' }],
  [{ do: 'update', id: 'x', patch: {} }, 422, { code: 'invalid', field: 'id' }],
] as [OperationStep, number, object][])('%o is refused on its field', async (step, status, error) => {
  expect(await run(step)).toMatchObject({ status, body: { error } });
});

test.each([
  null,
  [],
  {},
  { id: 'x' },
  { id: newId(), steps: 'all' },
  { id: newId(), steps: [{ do: 'wish' }] },
])('what is no operation is refused: %o', async (body) => {
  expect((await operations.POST(post(body), {})).status).toBe(422);
});

test('an undo that asks first names what was changed since, and undoes the rest when asked again', async () => {
  const [first, second] = [milk(), milk()];
  const made = await run(first, second);
  await run({ do: 'update', id: first.id, patch: { notes: 'Oat' } });
  expect(await undoOf(made.id)).toMatchObject({
    status: 409,
    body: {
      error: { code: 'conflict', message: expect.any(String) },
      kept: [{ id: first.id, task: 'Milk', field: 'existence', why: 'You changed it since.' }],
    },
  });
  const undone = await undoOf(made.id, { force: true });
  expect(undone).toMatchObject({
    status: 200,
    body: { changes: [{ action: 'removed', todo: { id: second.id } }] },
  });
  const redone = await undoOf(undone.body.operation.id);
  expect(redone).toMatchObject({
    status: 200,
    body: { changes: [{ action: 'created', todo: { id: second.id } }] },
  });
});

test('nothing of it is there for another account', async () => {
  const step = milk();
  const made = await run(step);
  visitor = (await freshScope()).accountId;
  const params = Promise.resolve({ id: step.id });
  const asked = await history.GET(new Request('http://localhost/api/todos/x/history'), { params });
  const statuses = [
    asked.status,
    (await undoOf(made.id)).status,
    (await undoOf('not an id')).status,
    (await run({ do: 'delete', id: step.id })).status,
  ];
  expect(statuses).toEqual([404, 404, 404, 404]);
  expect(await read('category=work')).toMatchObject({ body: { todos: [] } });
});

test.each(['', 'category=', 'category=work&limit=0', 'category=work&limit=1001', 'category=work&after=x'])(
  'a list is not read with %o',
  async (query) => {
    expect((await read(query)).status).toBe(422);
  },
);

test('the history of a ToDo comes with the operation to undo', async () => {
  const step = milk();
  const made = await run(step);
  const params = Promise.resolve({ id: step.id.toUpperCase() });
  const response = await history.GET(new Request('http://localhost/api/todos/x/history?limit=5'), { params });
  expect(await response.json()).toMatchObject({
    entries: [{ operationId: made.id, action: 'create', actor: { kind: 'user' }, undone: false }],
  });
});

test('a page of somebody else, who signed in before, neither reads nor changes anything', async () => {
  const step = milk();
  const { id } = await run(step);
  const headers = { 'x-account': (await freshScope()).accountId };
  const of = (url: string, body?: object) =>
    new Request(`http://localhost/api/todos${url}`, {
      headers,
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
  const refused = { status: 401, body: { error: { code: 'unauthenticated', field: 'x-account' } } };

  const change = { id: newId(), timeZone: 'UTC', steps: [milk()] };
  expect(await answerOf(await operations.POST(of('/operations', change), {}))).toMatchObject(refused);
  const params = { params: Promise.resolve({ id }) };
  expect(
    await answerOf(await undo.POST(of(`/operations/${id}/undo`, { id: newId() }), params)),
  ).toMatchObject(refused);
  expect(await answerOf(await list.GET(of('?category=work'), {}))).toMatchObject(refused);
  expect((await read('category=work')).body.todos).toHaveLength(1);
});
