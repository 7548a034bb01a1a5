// Operations that meet: at the same moment, on the same field, sent twice.
import { describe, expect, test } from 'vitest';
import { newId } from '../../new-id.ts';
import { TodoConflict } from '../conflict.ts';
import { countChanges, freshScope, listOf, on } from '../test-list.ts';
import type { Todo } from '../todo.ts';
import type { OperationStep } from './operation-request.ts';
import { personOf } from './test-operations.ts';

describe('changes that meet', () => {
  test('20 at the same moment, each of another field or ToDo, all survive', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Taxes' });
    const patches = [
      { task: 'File taxes' },
      { estimateMinutes: 90 },
      { deadline: on('2025-08-04') },
      { solutions: ['Ask Ann'] },
      { notes: 'Form 7' },
      { status: 'in progress' as const },
    ];
    const rest = Array.from({ length: 14 }, (_, n) => person.add({ task: `Other ${n}` }));
    const all = await Promise.all([
      ...patches.map((patch) => person.run({ do: 'update', id: todo.id, revision: todo.revision, patch })),
      ...rest,
    ]);
    expect(all).toHaveLength(20);
    const list = await listOf(scope);
    expect(list).toHaveLength(15);
    expect(list[0]).toMatchObject({
      task: 'File taxes',
      estimateMinutes: 90,
      deadline: '2025-08-04T23:59:00',
      solutions: ['Ask Ann'],
      notes: 'Form 7',
      status: 'in progress',
      revision: 7,
    });
  });

  test('of 20 for one field the first counts, and each other is told once what it is now', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Taxes' });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        person.run({ do: 'update', id: todo.id, revision: 1, patch: { task: `Taxes ${n}` } }),
      ),
    );
    const [now] = await listOf(scope);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(19);
    for (const { reason } of refused) {
      expect(reason).toBeInstanceOf(TodoConflict);
      expect(reason).toMatchObject({ code: 'conflict', details: { field: 'task' }, todo: now });
    }
    expect(await countChanges(scope)).toBe(2);
  });

  test('the same value from two is no conflict, nor is a field that is again as it was seen', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Taxes' });
    const update = (patch: { task?: string; status?: Todo['status'] }, revision?: number) =>
      person.run({ do: 'update', id: todo.id, revision, patch });
    await update({ status: 'done' }, 1);
    expect(await update({ status: 'done' }, 1)).toMatchObject({ changes: [{ action: 'unchanged' }] });
    await update({ task: 'File taxes' });
    await update({ task: 'Taxes' });
    expect(await update({ task: 'Pay taxes' }, 1)).toMatchObject({ changes: [{ action: 'updated' }] });
  });

  test('without a revision the last one counts', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Taxes' });
    await person.run({ do: 'update', id: todo.id, patch: { task: 'File taxes' } });
    await person.run({ do: 'update', id: todo.id, patch: { task: 'Pay taxes' } });
    expect(await listOf(scope)).toMatchObject([{ task: 'Pay taxes' }]);
  });
});

describe('what is sent again', () => {
  test('happens once, and answers as it did then', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Taxes' });
    const id = newId();
    const made = newId();
    const steps: OperationStep[] = [
      { do: 'create', id: made, category: 'work', task: 'Milk' },
      { do: 'update', id: todo.id, patch: { status: 'done' } },
    ];
    const first = await person.send(steps, { id });
    await person.run({ do: 'update', id: todo.id, patch: { task: 'File taxes' } });
    await person.run({ do: 'delete', id: made });
    const before = await countChanges(scope);

    const again = await person.send(steps, { id });

    expect(again.changes.toSorted(byId)).toEqual(first.changes.toSorted(byId));
    expect(await countChanges(scope)).toBe(before);
    expect(await listOf(scope)).toMatchObject([{ task: 'File taxes', status: 'done' }]);
  });

  test('happens once when it arrives ten times at the same moment', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ task: 'Taxes' });
    const id = newId();
    const steps: OperationStep[] = [
      { do: 'create', id: newId(), category: 'work', task: 'Milk' },
      { do: 'update', id: todo.id, patch: { estimateMinutes: 5 } },
    ];
    const all = await Promise.all(Array.from({ length: 10 }, () => person.send(steps, { id })));
    const [first] = all;
    for (const { changes } of all) expect(changes.toSorted(byId)).toEqual(first?.changes.toSorted(byId));
    expect(await countChanges(scope)).toBe(3);
    expect(await listOf(scope)).toHaveLength(2);
  });

  test('is nothing to another account that uses the same id', async () => {
    const [scope, other] = [await freshScope(), await freshScope()];
    const id = newId();
    const create = (task: string): OperationStep => ({ do: 'create', id: newId(), category: 'work', task });
    await personOf(scope).send([create('Mine')], { id });
    const { changes } = await personOf(other).send([create('Theirs')], { id });
    expect(changes).toMatchObject([{ action: 'created', todo: { task: 'Theirs' } }]);
  });
});

function byId(...[a, b]: { action: string; todo?: Todo }[]): number {
  return (a?.todo?.id ?? '').localeCompare(b?.todo?.id ?? '');
}
