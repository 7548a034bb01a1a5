import { describe, expect, test } from 'vitest';
import { newId } from '../../new-id.ts';
import type { Repeat } from '../../time/repeat.ts';
import { putTodo } from '../put.ts';
import { freshRun, freshScope, listOf, on } from '../test-list.ts';
import type { Todo } from '../todo.ts';
import { applyTodoChanges } from '../tool/apply.ts';
import { TrialList } from '../tool/trial-list.ts';
import { patchRepeating } from './patch-repeating.ts';
import { personOf } from './test-operations.ts';

/** Mondays. Far ahead, so that the day on which the test runs is never later. */
const monday = '2095-08-01';
const weekly: Repeat = { rule: 'FREQ=WEEKLY;BYDAY=MO', start: monday, afterCompletion: false, done: 0 };
const bins = {
  task: 'Bins',
  deadline: on(monday, '18:00'),
  repeat: weekly,
  estimateMinutes: 10,
  notes: 'Blue',
};

describe('done', () => {
  test('makes the next one in the same operation, which takes the repetition along', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add(bins);
    const { changes } = await person.run({ do: 'update', id: todo.id, patch: { status: 'done' } });
    expect(changes).toMatchObject([
      { action: 'updated', todo: { id: todo.id, status: 'done', repeat: null } },
      {
        action: 'created',
        todo: {
          ...{ task: 'Bins', estimateMinutes: 10, notes: 'Blue', status: 'not started', revision: 1 },
          deadline: '2095-08-08T18:00:00',
          repeat: { ...weekly, done: 1 },
        },
      },
    ]);
    expect((await listOf(scope)).map(({ status }) => status)).toEqual(['not started', 'done']);
  });

  test('is taken back together with the next one, and done again together', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add(bins);
    const { operation } = await person.run({ do: 'update', id: todo.id, patch: { status: 'done' } });
    const after = await listOf(scope);
    const undone = await person.undo(operation.id);
    expect(await listOf(scope)).toEqual([{ ...todo, revision: 3 }]);
    await person.undo(undone.operation.id);
    expect(await listOf(scope)).toEqual(after.map((each) => ({ ...each, revision: expect.any(Number) })));
  });

  test('asks before it takes back a next one that was changed', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add(bins);
    const { operation, changes } = await person.run({ do: 'update', id: todo.id, patch: { status: 'done' } });
    const next = changes[1]?.action === 'created' ? changes[1].todo.id : '';
    await person.run({ do: 'update', id: next, patch: { notes: 'Green' } });
    await expect(person.undo(operation.id)).rejects.toMatchObject({
      kept: [{ id: next, field: 'existence' }],
    });
  });

  test('ends with the last of a number of times', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({
      ...bins,
      repeat: { ...weekly, rule: 'FREQ=WEEKLY;COUNT=2', done: 1 },
    });
    await person.run({ do: 'update', id: todo.id, patch: { status: 'done' } });
    expect(await listOf(scope)).toMatchObject([{ status: 'done' }]);
  });

  test('counts after completion from the day that it is for the person', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const repeat = { rule: 'FREQ=DAILY;INTERVAL=3', start: '2020-01-01', afterCompletion: true, done: 0 };
    const { todo } = await person.add({ task: 'Water the ficus', repeat });
    // Past midnight in Kiritimati, 14 hours ahead, it is still the day before in UTC.
    const at = new Date(Date.now() - 5 * 86_400_000);
    at.setUTCHours(11, 0, 0, 0);
    await person.send([{ do: 'update', id: todo.id, patch: { status: 'done' } }], {
      at: at.toISOString(),
      timeZone: 'Pacific/Kiritimati',
    });
    const due = new Date(at.getTime() + 4 * 86_400_000).toISOString().slice(0, 10);
    expect(await listOf(scope)).toMatchObject([
      { status: 'not started', deadline: `${due}T23:59:00` },
      { status: 'done', completedAt: at.toISOString() },
    ]);
  });

  test('by an assistant, by a program and in a trial means the same', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const next = { action: 'created', todo: { deadline: '2095-08-08T18:00:00', repeat: { done: 1 } } };
    const { todo } = await person.add(bins);
    const request = { create: [], update: [{ id: todo.id, status: 'done' as const }], remove: [] };
    const trial = new TrialList(scope);
    expect(await trial.apply(request, 'a')).toMatchObject([{ action: 'updated' }, next]);
    expect(await trial.search({ status: 'open', limit: 5 })).toMatchObject({ todos: [next.todo] });
    expect(await listOf(scope)).toEqual([todo]);

    const { actor, execution } = (await freshRun(scope))('call-1');
    expect(await applyTodoChanges(scope, actor, request, execution)).toMatchObject([
      { action: 'updated' },
      next,
    ]);
    const [following] = await listOf(scope);
    const whole = { task: 'Bins', estimateMinutes: 10, solutions: [], deadline: on('2095-08-08', '18:00') };
    await putTodo(scope, following?.id ?? '', { kind: 'api', keyId: newId() }, () => ({
      ...whole,
      status: 'done',
    }));
    expect(await listOf(scope)).toMatchObject([
      { deadline: '2095-08-15T18:00:00', repeat: { done: 2 } },
      { status: 'done' },
      { status: 'done' },
    ]);
  });
});

test('words make it repeat, from its first day on where it had none', async () => {
  const scope = await freshScope();
  const person = personOf(scope);
  const { todo } = await person.add({ task: 'Rent' });
  const { changes } = await person.run({ do: 'update', id: todo.id, patch: {}, repeatWords: 'every monday' });
  const [change] = changes;
  if (change?.action !== 'updated') throw new Error('It was not updated.');
  expect(change.todo.repeat).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=MO' });
  expect(new Date(`${change.todo.deadline}Z`).getUTCDay()).toBe(1);
});

describe('this one alone, or all', () => {
  const repeating: Todo = {
    ...{
      id: newId(),
      category: 'work',
      status: 'not started',
      revision: 1,
      position: null,
      completedAt: null,
    },
    ...{ task: 'Bins', estimateMinutes: 10, notes: '', solutions: [], createdAt: '2025-07-01T10:00:00.000Z' },
    ...{ deadline: `${monday}T18:00:00`, deadlineHasTime: true, repeat: weekly },
  };
  const now = '2025-07-01T10:00:00.000Z';

  test('the next one holds what this one held before it was changed alone', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add(bins);
    await person.run({
      do: 'update',
      id: todo.id,
      patch: { task: 'Bins and glass', estimateMinutes: null, deadline: on('2095-08-03') },
    });
    await person.run({ do: 'update', id: todo.id, patch: { status: 'done' } });
    expect(await listOf(scope)).toMatchObject([
      {
        task: 'Bins',
        estimateMinutes: 10,
        deadline: '2095-08-08T18:00:00',
        repeat: { rule: weekly.rule, done: 1 },
      },
      { task: 'Bins and glass', estimateMinutes: null, deadline: '2095-08-03T23:59:00' },
    ]);
  });

  test('a change of all moves the rule with the deadline, and those that follow hold it', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add(bins);
    const patch = { task: 'Bins and glass', deadline: on('2095-08-03', '08:00') };
    await person.run({ do: 'update', id: todo.id, every: true, patch });
    await person.run({ do: 'update', id: todo.id, patch: { status: 'done' } });
    expect(await listOf(scope)).toMatchObject([
      { task: 'Bins and glass', deadline: '2095-08-10T08:00:00', repeat: { rule: 'FREQ=WEEKLY;BYDAY=WE' } },
      { task: 'Bins and glass' },
    ]);
  });

  test('what was changed alone and back is nothing that the next one needs to know', () => {
    const alone = patchRepeating(repeating, { task: 'Glass' }, now);
    expect(alone.repeat?.next).toEqual({ task: 'Bins' });
    expect(patchRepeating(alone, { task: 'Paper' }, now).repeat?.next).toEqual({ task: 'Bins' });
    expect(patchRepeating(alone, { task: 'Bins' }, now).repeat).toEqual(weekly);
    expect(patchRepeating(alone, { task: 'Paper' }, now, true).repeat).toEqual(weekly);
  });

  test('the rule moves from where this one stood in it, also when it was moved alone before', () => {
    const alone = patchRepeating(repeating, { deadline: on('2095-08-02') }, now);
    expect(alone.repeat).toEqual({
      ...weekly,
      next: { deadline: { at: `${monday}T18:00:00`, hasTime: true } },
    });
    const all = patchRepeating(alone, { deadline: on('2095-08-04') }, now, true);
    expect(all.repeat).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=TH', start: '2095-08-04' });
    expect(all.repeat?.next).toBeUndefined();
  });

  test('two changes of this one alone that meet are joined, and each is undone by itself', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add(bins);
    const change = (patch: { task?: string; notes?: string }) =>
      person.run({ do: 'update', id: todo.id, revision: 1, patch });
    const [first] = await Promise.all([change({ task: 'Glass' }), change({ notes: 'Green' })]);
    await person.undo(first.operation.id);
    expect(await listOf(scope)).toMatchObject([
      { task: 'Bins', notes: 'Green', repeat: { ...weekly, next: { notes: 'Blue' } } },
    ]);
  });

  test('a repetition does not end unasked where this one was changed alone after it began', async () => {
    const scope = await freshScope();
    const person = personOf(scope);
    const { todo } = await person.add({ ...bins, repeat: null });
    const begun = await person.run({ do: 'update', id: todo.id, patch: { repeat: weekly } });
    const renamed = await person.run({ do: 'update', id: todo.id, patch: { task: 'Glass' } });
    await expect(person.undo(begun.operation.id)).rejects.toMatchObject({ kept: [{ field: 'repeat' }] });
    await person.undo(renamed.operation.id);
    await person.undo(begun.operation.id);
    expect(await listOf(scope)).toMatchObject([{ task: 'Bins', repeat: null }]);
  });
});
