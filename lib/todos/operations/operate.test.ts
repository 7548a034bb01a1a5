import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { db } from '../../db/client.ts';
import { newId } from '../../new-id.ts';
import { listTodos } from '../list.ts';
import { freshScope, on } from '../test-list.ts';
import type { Scope, Todo, TodoPatch } from '../todo.ts';
import type { OperationStep } from './operation-request.ts';
import { personOf } from './test-operations.ts';

const listOf = async (scope: Scope) => (await listTodos(scope)).todos;
const historyOf = (todoId: string) =>
  db.todoChange.findMany({ where: { todoId }, orderBy: { revision: 'asc' } });
const countChanges = ({ accountId }: Scope) => db.todoChange.count({ where: { accountId } });

describe('one step', () => {
  test('creates under the id that the browser gave, as the table holds it', async () => {
    const scope = await freshScope();
    const id = newId();
    const { changes } = await personOf(scope).run({
      do: 'create',
      id,
      category: 'Work',
      task: ' Renew\n passport ',
      deadline: on('2025-03-30', '02:30'),
      notes: '**Bring** a photo\r\n',
      solutions: ['Online'],
      position: 'abc',
    });
    const [stored] = await listOf(scope);
    expect(stored).toMatchObject({
      id,
      task: 'Renew passport',
      notes: '**Bring** a photo',
      position: 'abc',
      revision: 1,
    });
    expect(changes).toEqual([{ action: 'created', todo: stored }]);
  });

  test('reads words, also inside the title, by the clock at which they were typed', async () => {
    const scope = await freshScope();
    const create = { do: 'create', category: 'work' } as const;
    const at = new Date(Date.now() - 3 * 86_400_000).toISOString();
    const person = personOf(scope);
    await person.send([{ ...create, id: newId(), task: 'Laundry tomorrow 15m', quick: true }], { at });
    await person.send(
      [{ ...create, id: newId(), task: 'Ask Ann', deadlineWords: 'today', estimateWords: '45' }],
      {
        at: new Date(Date.now() + 86_400_000).toISOString(),
      },
    );
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    expect(await listOf(scope)).toMatchObject([
      { task: 'Laundry', deadline: `${day(-2)}T23:59:00`, estimateMinutes: 15 },
      { task: 'Ask Ann', deadline: `${day(0)}T23:59:00`, estimateMinutes: 45 },
    ]);
  });

  test.each([
    [{ deadlineWords: 'whenever it suits' }, 'deadlineWords'],
    [{ estimateWords: 'soon' }, 'estimateWords'],
    [{ repeatWords: 'every 32nd' }, 'repeatWords'],
    [{ task: ' ' }, 'task'],
  ])('is refused on the field whose words cannot be read: %o', async (fields, field) => {
    const scope = await freshScope();
    const refused = Promise.resolve().then(() =>
      personOf(scope).run({ do: 'create', id: newId(), category: 'work', task: 'x', ...fields }),
    );
    await expect(refused).rejects.toMatchObject({ code: 'invalid', details: { field } });
    expect(await db.todoOperation.count({ where: { accountId: scope.accountId } })).toBe(0);
  });

  test('changes what it names, clears what is null, and leaves no trace where nothing changes', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Taxes', deadline: on('2025-08-04'), estimateMinutes: 60 });
    const update = async (patch: TodoPatch) => {
      const { changes } = await person.run({ do: 'update', id: todo.id, patch });
      return changes[0]?.action === 'updated' ? changes[0].todo : changes[0]?.action;
    };
    expect(await update({ deadline: null })).toEqual({
      ...todo,
      deadline: null,
      deadlineHasTime: false,
      revision: 2,
    });
    expect(await update({ task: 'Taxes ', deadline: null })).toBe('unchanged');
    expect((await historyOf(todo.id)).map(({ action }) => action)).toEqual(['create', 'update']);
  });

  test('done is remembered when it is archived then, and forgotten when it is open again', async () => {
    const person = personOf(await freshScope());
    const { todo } = await person.add({ task: 'Taxes' });
    const become = async (status: Todo['status']) => {
      const { changes } = await person.run({ do: 'update', id: todo.id, patch: { status } });
      return changes[0]?.action === 'updated' ? changes[0].todo.completedAt : undefined;
    };
    const done = await become('done');
    expect(done).toEqual(expect.any(String));
    expect(await become('archived')).toBe(done);
    expect(await become('not started')).toBeNull();
  });

  test('another deadline takes it from the place where it was put by hand, the same one does not', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Taxes', deadline: on('2025-08-04'), position: 'm' });
    await person.run({ do: 'update', id: todo.id, patch: { deadline: on('2025-08-04'), notes: 'Form 7' } });
    expect(await listOf(scope)).toMatchObject([{ position: 'm' }]);
    await person.run({ do: 'update', id: todo.id, patch: { deadline: on('2025-08-05') } });
    expect(await listOf(scope)).toMatchObject([{ position: null }]);
  });

  test('moves a ToDo to another list, of another person too', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Laundry' });
    const { changes } = await person.run({ do: 'move', id: todo.id, category: 'personal\nlance' });
    expect(changes).toMatchObject([
      { action: 'updated', before: { category: 'work' }, todo: { category: 'personal' } },
    ]);
    expect(await listOf(scope)).toEqual([]);
    expect(await listOf({ ...scope, category: 'personal', endUser: 'lance' })).toMatchObject([
      { endUser: 'lance' },
    ]);
    expect(await person.run({ do: 'move', id: todo.id, category: 'personal\nlance' })).toMatchObject({
      changes: [{ action: 'unchanged' }],
    });
  });

  test('removes and restores', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Laundry' });
    await person.run({ do: 'delete', id: todo.id });
    expect(await listOf(scope)).toEqual([]);
    await expect(person.run({ do: 'delete', id: todo.id })).rejects.toMatchObject({ code: 'not_found' });
    await person.run({ do: 'restore', id: todo.id });
    expect(await listOf(scope)).toEqual([{ ...todo, revision: 3 }]);
  });

  test('knows only the account’s own ToDos, and takes no id that is somebody else’s', async () => {
    const scope = await freshScope();
    const { todo } = await personOf(scope).add({ task: 'Mine' });
    const stranger = await freshScope();
    const steps: OperationStep[] = [
      { do: 'update', id: todo.id, patch: { task: 'Theirs' } },
      { do: 'move', id: todo.id, category: 'theirs' },
      { do: 'delete', id: todo.id },
      { do: 'restore', id: todo.id },
    ];
    for (const step of steps) {
      await expect(personOf(stranger).run(step)).rejects.toMatchObject({ code: 'not_found' });
    }
    const taken = personOf(stranger).run({ do: 'create', id: todo.id, category: 'work', task: 'Theirs' });
    await expect(taken).rejects.toMatchObject({ code: 'conflict' });
    expect(await listOf(scope)).toEqual([todo]);
    expect(await countChanges(stranger)).toBe(0);
  });
});

describe('many steps', () => {
  test('happen together; what cannot be done says why and stops no other', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const [paint, old, taxes] = await Promise.all(
      ['Paint', 'Old', 'Taxes'].map((task) => person.add({ task })),
    );
    if (!paint || !old || !taxes) throw new Error('Nothing was created.');
    const foreign = await personOf(await freshScope()).add({ task: 'Foreign' });
    await person.run({ do: 'update', id: taxes.todo.id, patch: { task: 'File taxes' } });
    const made = newId();

    const { changes, operation } = await person.run(
      { do: 'create', id: made, category: 'work', task: 'Milk' },
      { do: 'update', id: made, patch: { estimateMinutes: 5 } },
      { do: 'update', id: paint.todo.id, patch: { status: 'done' } },
      { do: 'delete', id: old.todo.id },
      { do: 'delete', id: old.todo.id },
      { do: 'update', id: foreign.todo.id, patch: { status: 'done' } },
      { do: 'update', id: taxes.todo.id, revision: 1, patch: { task: 'Pay taxes' } },
      { do: 'update', id: paint.todo.id, patch: {}, deadlineWords: 'whenever it suits' },
    );

    expect(changes.map(({ action }) => action)).toEqual([
      'created',
      'updated',
      'updated',
      'removed',
      'failed',
      'failed',
      'failed',
      'failed',
    ]);
    expect(changes.slice(4)).toMatchObject([
      { id: old.todo.id },
      { id: foreign.todo.id },
      { id: taxes.todo.id, reason: expect.stringContaining('changed meanwhile') },
      { id: paint.todo.id, reason: expect.stringContaining('no date I can read') },
    ]);
    expect((await historyOf(made)).map(({ operationId, action }) => [operationId, action])).toEqual([
      [operation.id, 'create'],
      [operation.id, 'update'],
    ]);
    expect((await listOf(scope)).map(({ task, estimateMinutes }) => [task, estimateMinutes])).toEqual([
      ['File taxes', null],
      ['Milk', 5],
      ['Paint', null],
    ]);
  });

  test('take as many statements as a few, when they are made, changed, undone and done again', async () => {
    const few = await statementsFor(3);
    const many = await statementsFor(600);
    expect(many).toEqual(few);
    expect(Math.max(...few)).toBeLessThanOrEqual(8);
  });

  test('are at most 1,000, and at least one', async () => {
    const person = personOf(await freshScope());
    const steps = Array.from({ length: 1001 }, (): OperationStep => ({ do: 'delete', id: newId() }));
    await expect(Promise.resolve().then(() => person.run(...steps))).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(Promise.resolve().then(() => person.run())).rejects.toMatchObject({ code: 'invalid' });
  });
});

/** How many statements it takes to make ToDos, to change them with stale revisions, and to undo and redo that. */
async function statementsFor(count: number): Promise<number[]> {
  const person = personOf(await freshScope());
  const ids = Array.from({ length: count }, () => newId());
  const repeat = { rule: 'FREQ=DAILY', start: '2025-08-04', afterCompletion: false, done: 0 };
  const each = (step: (id: string, index: number) => OperationStep) => person.run(...ids.map(step));
  const counted: number[] = [];
  const counting = async <T>(work: Promise<T>): Promise<T> => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const done = await work;
    counted.push(query.mock.calls.length);
    query.mockRestore();
    return done;
  };
  await counting(each((id, n) => ({ do: 'create', id, category: 'work', task: `Task ${n}`, repeat })));
  await each((id) => ({ do: 'update', id, patch: { estimateMinutes: 5 } }));
  const done = await counting(each((id) => ({ do: 'update', id, revision: 1, patch: { status: 'done' } })));
  const undone = await counting(person.undo(done.operation.id));
  await counting(person.undo(undone.operation.id));
  expect(done.changes).toHaveLength(2 * count);
  expect(undone.changes).toHaveLength(2 * count);
  return counted;
}
