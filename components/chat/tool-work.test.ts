import { describe, expect, test } from 'vitest';
import type { TodoChange } from '@/lib/todos/change';
import { makeTodo } from '@/lib/todos/test-todo';
import type { Todo } from '@/lib/todos/todo';
import { describeToolWork, type ToolPart } from './tool-work';

const clock = { now: Date.parse('2025-07-30T16:00:00Z'), timeZone: 'UTC' };

const part = (changes: TodoChange[]): ToolPart => ({
  type: 'tool-update_todos',
  toolCallId: 'call-1',
  state: 'output-available',
  input: {},
  output: { report: '', changes },
});
const line = (...changes: TodoChange[]) => describeToolWork(part(changes), clock).line;
const swim = makeTodo('Check on swim lessons', { deadline: '2025-08-02T23:59:00' });
const points = makeTodo('Check AmEx points');

describe('what became of the ToDos', () => {
  test('names what was added, with its day when it is a single one', () => {
    expect(line({ action: 'created', todo: swim })).toBe(
      'Added Check on swim lessons: due Saturday 2 August',
    );
    expect(line({ action: 'created', todo: swim }, { action: 'created', todo: points })).toBe(
      'Added 2 ToDos: Check on swim lessons; Check AmEx points',
    );
  });

  test('says what changed, not what stayed', () => {
    const before = makeTodo('Update audioUX', { estimateMinutes: 60 });
    const after = { ...before, deadline: '2025-08-04T23:59:00' };
    expect(line({ action: 'updated', before, todo: after })).toBe(
      'Changed Update audioUX: due Monday 4 August',
    );
    expect(line({ action: 'updated', before: after, todo: before })).toBe(
      'Changed Update audioUX: no deadline',
    );
    expect(line({ action: 'updated', before, todo: { ...before, status: 'done' } })).toBe(
      'Completed Update audioUX',
    );
    expect(
      line({ action: 'updated', before, todo: { ...before, estimateMinutes: null, task: 'Audio' } }),
    ).toBe('Changed Update audioUX: now called Audio, no estimate');
    expect(line({ action: 'updated', before, todo: { ...before, solutions: ['Ask Sam'] } })).toBe(
      'Changed Update audioUX: 1 idea added',
    );
  });

  test('says how a ToDo comes again, and that its notes changed', () => {
    const daily = { rule: 'FREQ=DAILY;INTERVAL=3', start: '2025-07-30', afterCompletion: false, done: 0 };
    const plants = makeTodo('Water the plants', { repeat: daily });
    expect(line({ action: 'created', todo: plants })).toBe('Added Water the plants: repeats every 3 days');
    expect(line({ action: 'updated', before: plants, todo: { ...plants, notes: 'The green can' } })).toBe(
      'Changed Water the plants: notes changed',
    );
    expect(line({ action: 'updated', before: plants, todo: { ...plants, repeat: null } })).toBe(
      'Changed Water the plants: no repetition',
    );
    const done: Todo = { ...plants, repeat: null, status: 'done' };
    expect(line({ action: 'updated', before: plants, todo: done })).toBe('Completed Water the plants');
  });

  test('counts many of different kinds and keeps each as a detail', () => {
    const work = describeToolWork(
      part([
        { action: 'created', todo: swim },
        { action: 'removed', todo: points },
        { action: 'unchanged', todo: points, reason: 'Nothing is new.' },
        { action: 'failed', task: 'Fly', reason: 'There is no such ToDo.' },
      ]),
      clock,
    );
    expect(work.line).toBe('Added 1, removed 1, not done 1');
    expect(work.details).toEqual([
      'Added Check on swim lessons: due Saturday 2 August',
      'Removed Check AmEx points',
      'Not done: Fly. There is no such ToDo.',
    ]);
    expect(work.state).toBe('done');
  });

  test('a list that stays as it is stays quiet', () => {
    const work = describeToolWork(
      part([{ action: 'unchanged', todo: points, reason: 'Nothing is new.' }]),
      clock,
    );
    expect(work).toMatchObject({ line: 'The ToDo stays as it is', quiet: true, details: [] });
  });

  test('only failures are a failure', () => {
    const work = describeToolWork(part([{ action: 'failed', reason: 'There is no such ToDo.' }]), clock);
    expect(work).toMatchObject({ state: 'failed', line: 'Not done. There is no such ToDo.' });
  });
});

describe('the other tools', () => {
  test('says how many a search found', () => {
    const work = describeToolWork(
      {
        type: 'tool-search_todos',
        toolCallId: 'call-2',
        state: 'output-available',
        input: {},
        output: { report: '12 found\n{}' },
      },
      clock,
    );
    expect(work).toMatchObject({ line: 'Searched the ToDos: 12 found', quiet: true });
  });

  test('is running until there is an output, and tells why it failed', () => {
    const base = { type: 'tool-update_profile', toolCallId: 'call-3', input: {} } as const;
    expect(describeToolWork({ ...base, state: 'input-available' }, clock).state).toBe('running');
    const failed = describeToolWork(
      { ...base, state: 'output-error', errorText: 'The input is not valid.' },
      clock,
    );
    expect(failed).toMatchObject({ state: 'failed', details: ['The input is not valid.'] });
  });

  test('a tool that there is not is told as something that cannot be done', () => {
    const invented = {
      type: 'tool-delete_everything',
      toolCallId: 'call-4',
      state: 'output-error',
      input: {},
      errorText: 'There is no tool of that name.',
    } as unknown as ToolPart;
    expect(describeToolWork(invented, clock)).toMatchObject({
      state: 'failed',
      line: 'The assistant tried something that it cannot do.',
    });
  });
});
