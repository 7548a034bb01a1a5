import { describe, expect, test } from 'vitest';
import type { Repeat } from '../../time/repeat.ts';
import type { OperationStep } from '../operations/operation-request.ts';
import { personOf } from '../operations/test-operations.ts';
import { freshScope, listOf, on } from '../test-list.ts';
import type { TodoPatch } from '../todo.ts';

/** Mondays. Far ahead, so that the day on which the test runs is never later. */
const monday = '2095-08-01';
const weekly: Repeat = { rule: 'FREQ=WEEKLY;BYDAY=MO', start: monday, afterCompletion: false, done: 0 };
const bins = { task: 'Bins', deadline: on(monday, '18:00'), repeat: weekly, notes: 'Blue' };

describe('one that repeats, taken back although the next one was changed,', () => {
  /** What became of both: the one that was done, and the next one after the steps. */
  async function undone(change: (next: string) => OperationStep[]) {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add(bins);
    const done = await person.run({ do: 'update', id: todo.id, patch: { status: 'done' } });
    const next = done.changes[1]?.action === 'created' ? done.changes[1].todo.id : '';
    await person.run(...change(next));
    const before = await listOf(scope);
    const answer = await person.undo(done.operation.id, { force: true });
    const all = await listOf(scope);
    const redone = await person.undo(answer.operation.id);
    expect(redone.kept).toEqual([]);
    expect(await listOf(scope)).toEqual(before.map((each) => ({ ...each, revision: expect.any(Number) })));
    const named = (id: string) => all.find((each) => each.id === id);
    return { first: named(todo.id), next: named(next), all, kept: answer.kept };
  }
  const patch = (id: string, fields: TodoPatch, every?: boolean): OperationStep => ({
    do: 'update',
    id,
    patch: fields,
    every,
  });

  test('repeats again, and the next one stays as it is now without its rule', async () => {
    const { first, next, kept } = await undone((id) => [
      patch(id, { notes: 'Green', deadline: on('2095-08-09', '18:00') }),
    ]);
    expect(first).toMatchObject({ status: 'not started', repeat: weekly });
    expect(next).toMatchObject({ notes: 'Green', deadline: '2095-08-09T18:00:00', repeat: null });
    expect(kept).toMatchObject([{ field: 'existence' }]);
  });

  test.each<[string, TodoPatch]>([
    ['the title of all that follow', { task: 'Bins and paper' }],
    ['the day of all that follow', { deadline: on('2095-08-09', '18:00') }],
    ['the rule', { repeat: { ...weekly, rule: 'FREQ=DAILY' } }],
  ])('comes no more where %s was changed', async (_name, fields) => {
    const { first, next, kept } = await undone((id) => [patch(id, fields, true)]);
    expect(first).toMatchObject({ status: 'not started', repeat: null });
    expect(next?.repeat).not.toBeNull();
    expect(kept).toMatchObject([{ field: 'repeat', why: 'The one that follows it was changed since.' }, {}]);
  });

  test('comes no more where the next one was done too', async () => {
    const { first, all } = await undone((id) => [patch(id, { status: 'done' })]);
    expect(first).toMatchObject({ status: 'not started', repeat: null });
    expect(all.filter(({ repeat }) => repeat !== null)).toMatchObject([{ deadline: '2095-08-15T18:00:00' }]);
  });

  test('repeats again where the next one was removed', async () => {
    const { first, all } = await undone((id) => [{ do: 'delete', id }]);
    expect(all).toEqual([first]);
    expect(first).toMatchObject({ status: 'not started', repeat: weekly });
  });
});
