import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { db } from '../../db/client.ts';
import { personOf } from '../operations/test-operations.ts';
import { putTodo } from '../put.ts';
import { freshRun, freshScope, on } from '../test-list.ts';
import type { Scope } from '../todo.ts';
import { applyTodoChanges } from '../tool/apply.ts';
import { readHistory } from './read-history.ts';

const historyOf = async ({ accountId }: Scope, id: string) => (await readHistory({ accountId, id })).entries;

test('each change with who made it, the newest first; an assistant’s as it was then, with the answer', async () => {
  const scope = await freshScope();
  const { accountId } = scope;
  const person = personOf(scope);
  const { todo } = await person.add({ task: 'Paint', deadline: on('2025-08-01') });
  const { actor, execution } = (await freshRun(scope))('call-1');
  if (actor.kind !== 'assistant') throw new Error('It is no assistant.');
  const { threadId } = await db.run.findUniqueOrThrow({ where: { id: execution.runId } });
  const messageId = randomUUID();
  const said = { accountId, threadId, runId: execution.runId, parts: [] };
  await db.message.create({ data: { ...said, id: randomUUID(), seq: 1, role: 'user' } });
  await db.message.create({ data: { ...said, id: messageId, seq: 2, role: 'assistant' } });
  const update = [{ id: todo.id, task: 'Paint the door', deadline: null }];
  await applyTodoChanges(scope, actor, { create: [], update, remove: [] }, execution);
  const { assistantId } = actor;
  const second = {
    assistantId,
    number: 2,
    accountId,
    name: 'Later',
    color: 'rose',
    category: 'work',
    role: '',
  };
  await db.assistantVersion.create({ data: second });
  const key = await db.apiKey.create({
    data: { accountId, name: 'Backup', hash: randomUUID(), hint: 'abcd' },
  });
  const whole = {
    task: 'Paint',
    status: 'done',
    estimateMinutes: null,
    deadline: null,
    solutions: [],
  } as const;
  await putTodo(scope, todo.id, { kind: 'api', keyId: key.id }, () => ({ ...whole, solutions: [] }));

  const entries = await historyOf(scope, todo.id);

  expect(entries).toMatchObject([
    {
      revision: 3,
      action: 'update',
      actor: { kind: 'api', keyName: 'Backup' },
      fields: [
        { field: 'task', before: 'Paint the door', after: 'Paint' },
        { field: 'status', before: 'not started', after: 'done' },
      ],
    },
    {
      revision: 2,
      actor: {
        kind: 'assistant',
        id: assistantId,
        name: 'Work',
        color: 'blue',
        icon: null,
        version: 1,
        threadId,
        messageId,
      },
      fields: [
        { field: 'task', before: 'Paint', after: 'Paint the door' },
        { field: 'deadline', before: on('2025-08-01'), after: null },
      ],
    },
    {
      revision: 1,
      action: 'create',
      actor: { kind: 'user' },
      fields: [
        { field: 'task', before: null, after: 'Paint' },
        { field: 'deadline', before: null, after: on('2025-08-01') },
      ],
    },
  ]);

  await db.apiKey.delete({ where: { id: key.id } });
  await db.thread.update({ where: { id: threadId }, data: { deletedAt: new Date() } });
  expect((await historyOf(scope, todo.id)).map(({ actor: who }) => who)).toMatchObject([
    { kind: 'api', keyName: null },
    { kind: 'assistant', name: 'Work', threadId: null, messageId: null },
    { kind: 'user' },
  ]);
});

test('says what was undone, done again, and undone once more', async () => {
  const scope = await freshScope();
  const person = personOf(scope);
  const { todo } = await person.add({ task: 'Paint' });
  const { operation } = await person.run({ do: 'update', id: todo.id, patch: { task: 'Paint the door' } });
  const marks = async () =>
    (await historyOf(scope, todo.id)).map(
      ({ isUndo, undone }) => `${isUndo ? 'undo' : 'change'}${undone ? ', undone' : ''}`,
    );
  const undone = await person.undo(operation.id);
  expect(await marks()).toEqual(['undo', 'change, undone', 'change']);
  const redone = await person.undo(undone.operation.id);
  expect(await marks()).toEqual(['undo', 'undo, undone', 'change', 'change']);
  await person.undo(redone.operation.id);
  expect(await marks()).toEqual(['undo', 'undo, undone', 'undo', 'change, undone', 'change']);
});

test('an operation that is undone for one ToDo, and kept for another, says so at each', async () => {
  const scope = await freshScope();
  const person = personOf(scope);
  const [{ todo: paint }, { todo: bread }] = [
    await person.add({ task: 'Paint' }),
    await person.add({ task: 'Bread' }),
  ];
  const { operation } = await person.run(
    { do: 'update', id: paint.id, patch: { task: 'Paint the door' } },
    { do: 'update', id: bread.id, patch: { task: 'Rolls' } },
  );
  await person.run({ do: 'update', id: bread.id, patch: { task: 'Buns' } });
  await person.undo(operation.id, { force: true });
  expect((await historyOf(scope, paint.id)).map(({ undone }) => undone)).toEqual([false, true, false]);
  expect((await historyOf(scope, bread.id)).map(({ undone }) => undone)).toEqual([false, false, false]);
});

test('comes in pages, also of a removed ToDo, and to its account alone', async () => {
  const scope = await freshScope();
  const person = personOf(scope);
  const { todo } = await person.add({ task: 'Paint' });
  for (const estimateMinutes of [1, 2, 3]) {
    await person.run({ do: 'update', id: todo.id, patch: { estimateMinutes } });
  }
  await person.run({ do: 'delete', id: todo.id });
  const target = { accountId: scope.accountId, id: todo.id };
  const first = await readHistory(target, { limit: 2 });
  expect([first.entries.map(({ revision }) => revision), first.next]).toEqual([[5, 4], 4]);
  const rest = await readHistory(target, { limit: 5, before: first.next ?? 0 });
  expect([rest.entries.map(({ revision }) => revision), rest.next]).toEqual([[3, 2, 1], null]);
  const { accountId } = await freshScope();
  await expect(readHistory({ ...target, accountId })).rejects.toMatchObject({ code: 'not_found' });
});

test('tells of a repetition only what people changed of it', async () => {
  const scope = await freshScope();
  const person = personOf(scope);
  const repeat = { rule: 'FREQ=DAILY', start: '2095-08-01', afterCompletion: false, done: 0 };
  const { todo } = await person.add({ task: 'Bins', repeat });
  await person.run({ do: 'update', id: todo.id, patch: { task: 'Glass' } });
  await person.run({ do: 'update', id: todo.id, patch: { repeat: { ...repeat, rule: 'FREQ=WEEKLY' } } });
  await person.run({ do: 'update', id: todo.id, patch: { status: 'done' } });
  const [completed, changed, renamed] = await historyOf(scope, todo.id);
  expect(completed?.fields).toEqual([{ field: 'status', before: 'not started', after: 'done' }]);
  expect(renamed?.fields.map(({ field }) => field)).toEqual(['task']);
  expect(changed?.fields).toMatchObject([{ field: 'repeat', after: { rule: 'FREQ=WEEKLY' } }]);
});
