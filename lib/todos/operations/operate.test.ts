import { describe, expect, test } from 'vitest';
import { db } from '../../db/client.ts';
import { newId } from '../../new-id.ts';
import { countChanges, freshScope, historyOf, listOf, on } from '../test-list.ts';
import type { Todo, TodoPatch } from '../todo.ts';
import type { OperationStep } from './operation-request.ts';
import { personOf } from './test-operations.ts';

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
