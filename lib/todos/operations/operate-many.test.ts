import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { newId } from '../../new-id.ts';
import { freshScope, historyOf, listOf } from '../test-list.ts';
import type { OperationStep } from './operation-request.ts';
import { personOf } from './test-operations.ts';

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
