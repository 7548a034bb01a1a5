import { describe, expect, test } from 'vitest';
import { db } from '../../db/client.ts';
import { newId } from '../../new-id.ts';
import { personOf } from '../operations/test-operations.ts';
import { putTodo } from '../put.ts';
import { countChanges, freshRun, freshScope, listOf, on } from '../test-list.ts';
import type { Scope } from '../todo.ts';
import { applyTodoChanges } from '../tool/apply.ts';

describe('undo', () => {
  test('takes many steps back at once, and its own undo does them again', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo: paint } = await person.add({ task: 'Paint', deadline: on('2025-08-01'), position: 'm' });
    const { todo: old } = await person.add({ task: 'Old thing' });
    const before = await listOf(scope);
    const { operation } = await person.run(
      { do: 'create', id: newId(), category: 'work', task: 'Milk' },
      { do: 'update', id: paint.id, patch: { status: 'done', task: 'Paint the door' } },
      { do: 'update', id: paint.id, patch: { deadline: on('2025-08-02'), notes: 'Blue' } },
      { do: 'move', id: paint.id, category: 'personal' },
      { do: 'delete', id: old.id },
    );
    const after = await everything(scope);

    const undone = await person.undo(operation.id);
    expect(undone.changes.map(({ action }) => action).toSorted()).toEqual(['created', 'removed', 'updated']);
    expect(await listOf(scope)).toEqual(before.map((todo) => ({ ...todo, revision: expect.any(Number) })));

    const redone = await person.undo(undone.operation.id);
    expect(redone.kept).toEqual([]);
    expect(await everything(scope)).toEqual(after.map((todo) => ({ ...todo, revision: expect.any(Number) })));
    await person.undo(redone.operation.id);
    expect(await listOf(scope)).toEqual(before.map((todo) => ({ ...todo, revision: expect.any(Number) })));
  });

  test('is not in the way of what was changed beside it', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Paint' });
    const { operation } = await person.run({ do: 'update', id: todo.id, patch: { task: 'Paint the door' } });
    await person.run({ do: 'update', id: todo.id, patch: { estimateMinutes: 30 } });
    await person.undo(operation.id);
    expect(await listOf(scope)).toMatchObject([{ task: 'Paint', estimateMinutes: 30 }]);
  });

  test('of something that was changed since says what, and does nothing until it is asked again', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Paint' });
    const { todo: other } = await person.add({ task: 'Old thing' });
    const { operation } = await person.run(
      { do: 'update', id: todo.id, patch: { task: 'Paint the door', estimateMinutes: 30 } },
      { do: 'delete', id: other.id },
    );
    await person.run({ do: 'update', id: todo.id, patch: { task: 'Paint the gate' } });
    const before = await listOf(scope);

    await expect(person.undo(operation.id)).rejects.toMatchObject({
      code: 'conflict',
      kept: [{ id: todo.id, task: 'Paint the gate', field: 'task', why: 'You changed it since.' }],
    });
    expect(await listOf(scope)).toEqual(before);

    const { kept } = await person.undo(operation.id, { force: true });
    expect(kept).toHaveLength(1);
    expect(await listOf(scope)).toMatchObject([
      { task: 'Paint the gate', estimateMinutes: null },
      { task: 'Old thing' },
    ]);
  });

  test('of what was kept goes on once the later change is undone', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Paint' });
    const first = await person.run({
      do: 'update',
      id: todo.id,
      patch: { task: 'Paint the door', notes: 'x' },
    });
    const second = await person.run({ do: 'update', id: todo.id, patch: { task: 'Paint the gate' } });
    await person.undo(first.operation.id, { force: true });
    await person.undo(second.operation.id);
    expect(await listOf(scope)).toMatchObject([{ task: 'Paint the door', notes: '' }]);
    await person.undo(first.operation.id);
    expect(await listOf(scope)).toMatchObject([{ task: 'Paint', notes: '' }]);
  });

  test('a ToDo that was changed since it was made does not vanish unasked', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo, made } = await person.add({ task: 'Paint' });
    const change = await person.run({ do: 'update', id: todo.id, patch: { notes: 'Blue' } });
    await expect(person.undo(made)).rejects.toMatchObject({ kept: [{ id: todo.id, field: 'existence' }] });
    expect((await person.undo(made, { force: true })).changes).toEqual([]);
    await person.undo(change.operation.id);
    expect((await person.undo(made)).changes).toMatchObject([{ action: 'removed' }]);
    expect(await listOf(scope)).toEqual([]);
  });

  test('of a change of a ToDo that was removed since says so', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Paint' });
    const change = await person.run({ do: 'update', id: todo.id, patch: { task: 'Paint the door' } });
    const removal = await person.run({ do: 'delete', id: todo.id });
    await expect(person.undo(change.operation.id)).rejects.toMatchObject({
      kept: [{ field: 'existence', why: 'You removed it since.' }],
    });
    await person.undo(removal.operation.id);
    await person.undo(change.operation.id);
    expect(await listOf(scope)).toMatchObject([{ task: 'Paint' }]);
  });

  test('a second time, or sent twice, also at the same moment, changes nothing more', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Paint' });
    const { operation } = await person.run({ do: 'update', id: todo.id, patch: { task: 'Paint the door' } });
    const id = newId();
    const all = await Promise.all([
      ...Array.from({ length: 4 }, () => person.undo(operation.id, { id })),
      ...Array.from({ length: 4 }, () => person.undo(operation.id)),
    ]);
    expect(await countChanges(scope)).toBe(3);
    expect(all.map(({ changes }) => changes.length).filter((count) => count > 0).length).toBeGreaterThan(0);
    expect((await person.undo(operation.id)).changes).toEqual([]);
    expect(await listOf(scope)).toMatchObject([{ task: 'Paint', revision: 3 }]);
  });

  test('takes back what an assistant and what a program did', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Paint', notes: 'Blue' });
    const call = await freshRun(scope);
    const { actor, execution } = call('call-1');
    const request = {
      create: [{ task: 'Milk' }, { task: 'Bread' }],
      update: [{ id: todo.id, task: 'Paint the door' }],
      remove: [],
    };
    await applyTodoChanges(scope, actor, request, execution);
    const keyId = newId();
    const whole = { status: 'done' as const, estimateMinutes: 5, deadline: null, solutions: [] };
    await putTodo(scope, todo.id, { kind: 'api', keyId }, () => ({ ...whole, task: 'Paint the gate' }));

    const [assistants, programs] = await Promise.all(
      (['assistant', 'api'] as const).map((kind) =>
        db.todoChange.findFirstOrThrow({ where: { accountId: scope.accountId, actor: kind } }),
      ),
    );
    const refused = person.undo(assistants?.operationId ?? '');
    await expect(refused).rejects.toMatchObject({
      kept: [{ field: 'task', why: 'A program changed it since.' }],
    });
    await person.undo(programs?.operationId ?? '');
    const undone = await person.undo(assistants?.operationId ?? '');
    expect(undone.changes.map(({ action }) => action).toSorted()).toEqual(['removed', 'removed', 'updated']);
    expect(await listOf(scope)).toEqual([{ ...todo, revision: 5 }]);
  });

  test('knows only the account’s own operations', async () => {
    const scope = await freshScope();
    const { made } = await personOf(scope).add({ task: 'Mine' });
    const stranger = personOf(await freshScope());
    await expect(stranger.undo(made)).rejects.toMatchObject({ code: 'not_found' });
    await expect(stranger.undo(newId())).rejects.toMatchObject({ code: 'not_found' });
    expect(await listOf(scope)).toHaveLength(1);
  });
});

async function everything(scope: Scope) {
  return [...(await listOf(scope)), ...(await listOf({ ...scope, category: 'personal' }))];
}
