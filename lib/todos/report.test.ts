import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TodoChange } from './change';
import { formatFound, formatReport, parseFound, parseReport } from './report';
import { makeTodo } from './test-todo';
import { TODO_STATUSES, type Todo } from './todo';

// Wednesday 2025-07-30 10:00 in Los Angeles
const clock = { now: Date.UTC(2025, 6, 30, 17), timeZone: 'America/Los_Angeles' };

const swim = makeTodo('0b9a1f6e-6f5f-4c1c-9d0e-000000000001', {
  task: 'Check on swim lessons for the baby',
  estimateMinutes: 30,
  deadline: '2025-08-02T23:59:00',
});

describe('formatReport', () => {
  it('writes a new ToDo with its whole content', () => {
    expect(formatReport([{ action: 'created', todo: swim }], clock)).toBe(
      'New ToDo created:\nContent: {"id":"0b9a1f6e-6f5f-4c1c-9d0e-000000000001",' +
        '"task":"Check on swim lessons for the baby","time_to_complete":30,"deadline":"2025-08-02T23:59:00",' +
        '"deadline_words":"Saturday 2 August","solutions":[],"status":"not started"}',
    );
  });

  it('writes only the changed fields of an update, with its plan', () => {
    const todo: Todo = { ...swim, deadline: '2025-08-04T17:00:00', deadlineHasTime: true };
    expect(formatReport([{ action: 'updated', before: swim, todo, plan: 'Two days later' }], clock)).toBe(
      `Document ${swim.id} updated:\nPlan: Two days later\nAdded content: ` +
        '{"deadline":"2025-08-04T17:00:00","deadline_words":"Monday 4 August at 17:00"}',
    );
  });

  it('says how one comes again, what its notes begin with, and which next one was made', () => {
    const repeat = { rule: 'FREQ=WEEKLY;BYDAY=SA', start: '2025-08-02', afterCompletion: false, done: 0 };
    const before: Todo = { ...swim, repeat, notes: 'x'.repeat(600) };
    const next: Todo = { ...before, id: 'next', deadline: '2025-08-09T23:59:00' };
    const changes: TodoChange[] = [
      { action: 'updated', before, todo: { ...before, status: 'done', repeat: null } },
      { action: 'created', todo: next },
    ];
    const [done, created] = parseReport(formatReport(changes, clock));
    expect(done).toMatchObject({ action: 'updated', changed: { status: 'done', repeat: null } });
    expect(created).toMatchObject({
      action: 'created',
      todo: { repeat: 'Every Saturday', notes: `${'x'.repeat(500)}\u2026`, follows: swim.id },
    });
  });

  it('parts entries by a blank line', () => {
    const changes: TodoChange[] = [
      { action: 'unchanged', todo: swim, reason: 'It is due then\n\nalready.' },
      { action: 'failed', task: 'Say "hi"', reason: 'The deadline "soonish" was not understood.' },
    ];
    const text = formatReport(changes, clock);
    expect(text).toBe(
      `Document ${swim.id} unchanged:\nIt is due then already.\n\n` +
        'Not done:\n"Say \\"hi\\"": The deadline "soonish" was not understood.',
    );
    expect(parseReport(text)).toEqual([
      { action: 'unchanged', id: swim.id, reason: 'It is due then already.' },
      { action: 'failed', task: 'Say "hi"', reason: 'The deadline "soonish" was not understood.' },
    ]);
  });
});

describe('parseReport', () => {
  const words = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('a\n\nNew ToDo created:', '\u2028'),
  );
  const todo: fc.Arbitrary<Todo> = fc.record({
    id: fc.uuid(),
    category: fc.constant('work'),
    task: words,
    status: fc.constantFrom(...TODO_STATUSES),
    estimateMinutes: fc.option(fc.integer({ min: 1, max: 525_600 })),
    deadline: fc.option(fc.constantFrom('2025-07-30T23:59:00', '2026-02-28T08:00:00')),
    deadlineHasTime: fc.boolean(),
    solutions: fc.array(words, { maxLength: 3 }),
    notes: fc.constant(''),
    repeat: fc.constant(null),
    position: fc.constant(null),
    revision: fc.constant(1),
    completedAt: fc.constant(null),
    createdAt: fc.constant('2025-07-30T17:00:00.000Z'),
  });
  const change: fc.Arbitrary<TodoChange> = fc.oneof(
    fc.record({ action: fc.constant('created' as const), todo }),
    fc.record({ action: fc.constant('updated' as const), todo, before: todo, plan: words }),
    fc.record({ action: fc.constant('unchanged' as const), todo, reason: words }),
    fc.record({ action: fc.constant('removed' as const), todo }),
    fc.record({ action: fc.constant('failed' as const), id: fc.uuid(), task: words, reason: words }),
  );

  it('keeps what happened, to which ToDo, and its title, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const entries = parseReport(formatReport(changes, clock));
        const seen = entries.map((entry) => ({
          action: entry.action,
          id: 'todo' in entry ? entry.todo.id : entry.id,
          task:
            'todo' in entry ? entry.todo.task : entry.action === 'updated' ? entry.changed.task : undefined,
          failed: entry.action === 'failed' ? entry.task : undefined,
        }));
        const meant = changes.map((each) => ({
          action: each.action,
          id: each.action === 'failed' ? each.id : each.todo.id,
          task:
            each.action === 'created' || each.action === 'removed'
              ? each.todo.task
              : each.action === 'updated' && each.before.task !== each.todo.task
                ? each.todo.task
                : undefined,
          failed: each.action === 'failed' ? each.task : undefined,
        }));
        expect(seen).toEqual(meant);
      }),
    );
  });

  it('never throws on other text', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(Array.isArray(parseReport(text))).toBe(true);
        expect(() => parseFound(text)).not.toThrow();
      }),
    );
  });

  it('reads back a search', () => {
    fc.assert(
      fc.property(fc.array(todo, { maxLength: 4 }), (todos) => {
        const found = parseFound(formatFound(todos.length + 7, todos, clock));
        expect(found?.total).toBe(todos.length + 7);
        expect(found?.todos.map(({ id, task }) => ({ id, task }))).toEqual(
          todos.map(({ id, task }) => ({ id, task })),
        );
      }),
    );
  });
});
