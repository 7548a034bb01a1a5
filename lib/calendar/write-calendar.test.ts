import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Repeat } from '../time/repeat';
import { makeTodo } from '../todos/test-todo';
import type { Todo } from '../todos/todo';
import { writeCalendar } from './write-calendar';

type Entry = Todo & { updatedAt: string };

const base: Entry = {
  ...makeTodo('01990000-0000-7000-8000-000000000001', {
    task: 'Water the plants',
    deadline: '2025-08-04T23:59:00',
    revision: 3,
  }),
  updatedAt: '2025-07-02T10:00:00.000Z',
};

const repeat = (rule: string, start: string, rest: Partial<Repeat> = {}): Repeat => ({
  rule,
  start,
  afterCompletion: false,
  done: 0,
  ...rest,
});

/** Read by another library, which throws where the file is no calendar. */
function read(...todos: Partial<Entry>[]): ICAL.Event[] {
  const text = writeCalendar(
    'Work',
    todos.map((todo) => ({ ...base, ...todo })),
  );
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each, { strictExceptions: true }));
}

function one(todo: Partial<Entry>): ICAL.Event {
  const [event, ...others] = read(todo);
  if (!event || others.length > 0) throw new Error(`${others.length + 1} events instead of one.`);
  return event;
}

function days(event: ICAL.Event | undefined, count: number): string[] {
  const iterator = event?.iterator();
  return Array.from({ length: count }, () => iterator?.next()?.toString() ?? 'end');
}

test('the calendar names its list and asks to be read again', () => {
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar('Work; & home', [])));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('name')).toBe('Work; & home');
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Work; & home');
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
});

test('without an hour it takes the day, and leaves it free', () => {
  const event = one({});
  expect(event.startDate.toString()).toBe('2025-08-04');
  expect(event.startDate.isDate).toBe(true);
  expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  expect(event.uid).toBe(`${base.id}@maistro`);
  expect(event.sequence).toBe(3);
  expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2025-07-02T10:00:00Z');
});

test.each([
  [45, '17:45:00'],
  [null, '17:30:00'],
  [4800, '01:00:00'],
])('with an hour it begins then and lasts its %s minutes', (estimateMinutes, end) => {
  const event = one({ deadline: '2025-08-04T17:00:00', deadlineHasTime: true, estimateMinutes });
  expect(event.startDate.toString()).toBe('2025-08-04T17:00:00');
  expect(event.endDate.toString().slice(11)).toBe(end);
  expect(event.startDate.zone).toBe(ICAL.Timezone.localTimezone);
});

test('the last hour there is ends in time', () => {
  const event = one({ deadline: '9999-12-31T23:30:00', deadlineHasTime: true, estimateMinutes: 60 });
  expect(event.endDate.toString()).toBe('9999-12-31T23:59:59');
});

test('notes and ideas are its description', () => {
  const event = one({ notes: 'First\n\n- second', solutions: ['An idea', 'Another; one'] });
  expect(event.description).toBe('First\n\n- second\n\n- An idea\n- Another; one');
});

test('without a deadline it is not in the calendar', () => {
  expect(read({ deadline: null })).toEqual([]);
});

describe('what repeats', () => {
  test('is one event with its rule, at the same hour across both changes of the clocks', () => {
    const at = { deadline: '2025-10-20T02:30:00', deadlineHasTime: true };
    const weekly = one({ ...at, repeat: repeat('FREQ=WEEKLY;BYDAY=MO', '2025-10-06') });
    expect(days(weekly, 3)).toEqual(['2025-10-20T02:30:00', '2025-10-27T02:30:00', '2025-11-03T02:30:00']);
    const daily = one({
      deadline: '2025-03-29T02:30:00',
      deadlineHasTime: true,
      repeat: repeat('FREQ=DAILY;UNTIL=20250331', '2025-03-01'),
    });
    expect(days(daily, 4)).toEqual([
      '2025-03-29T02:30:00',
      '2025-03-30T02:30:00',
      '2025-03-31T02:30:00',
      'end',
    ]);
    expect(String(daily.component.getFirstPropertyValue('rrule'))).toContain('UNTIL=20250331T235959');
  });

  test('by whole days ends on a day', () => {
    const event = one({ repeat: repeat('FREQ=DAILY;UNTIL=20250806', '2025-08-01') });
    expect(days(event, 4)).toEqual(['2025-08-04', '2025-08-05', '2025-08-06', 'end']);
    expect(String(event.component.getFirstPropertyValue('rrule'))).toMatch(/UNTIL=20250806$/);
  });

  test('counts what was done already', () => {
    const third = { repeat: repeat('FREQ=DAILY;COUNT=4', '2025-08-02', { done: 2 }) };
    expect(days(one(third), 3)).toEqual(['2025-08-04', '2025-08-05', 'end']);
    const last = one({ repeat: repeat('FREQ=DAILY;COUNT=3', '2025-08-02', { done: 2 }) });
    expect(last.isRecurring()).toBe(false);
  });

  test('after it was done has no days to come', () => {
    const event = one({ repeat: repeat('FREQ=DAILY;INTERVAL=3', '2025-08-01', { afterCompletion: true }) });
    expect(event.isRecurring()).toBe(false);
  });

  test('stands alone where it was moved, and the others follow on their days', () => {
    // Due on Monday, put off to Tuesday.
    const [moved, following] = read({
      deadline: '2025-08-05T23:59:00',
      repeat: repeat('FREQ=WEEKLY;BYDAY=MO', '2025-07-28'),
    });
    expect(moved?.isRecurring()).toBe(false);
    expect(moved?.startDate.toString()).toBe('2025-08-05');
    expect(days(following, 2)).toEqual(['2025-08-11', '2025-08-18']);
    expect(following?.uid).not.toBe(moved?.uid);
  });

  test('stands alone where only this one was changed', () => {
    const [this_, following] = read({
      task: 'Water the plants, and the lawn',
      repeat: repeat('FREQ=WEEKLY', '2025-08-04', { next: { task: 'Water the plants' } }),
    });
    expect([this_?.summary, following?.summary]).toEqual([
      'Water the plants, and the lawn',
      'Water the plants',
    ]);
    expect(days(following, 1)).toEqual(['2025-08-11']);
  });
});

describe('any text', () => {
  // As the schemas let it through: one line for titles and ideas, no control characters but ends of lines in notes.
  const awkward = fc.constantFrom(
    '\\n',
    '\\',
    ';',
    ',',
    ':',
    '"',
    '\n',
    '🎉',
    '👩‍👩‍👧',
    'é',
    '中',
    'BEGIN:VEVENT',
    ' ',
  );
  const character = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });
  const text = fc
    .array(fc.oneof(awkward, character), { maxLength: 120 })
    .map((parts) => parts.join('').replace(/[^\P{Cc}\n]/gu, ''));
  const line = text.map((value) => `x${value.replace(/\s+/g, ' ').trim()}`);

  test('comes back as it was, in lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(line, text, fc.array(line, { maxLength: 3 }), (task, notes, solutions) => {
        const file = writeCalendar('Work', [{ ...base, task, notes, solutions }]);
        for (const each of file.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
        const event = one({ task, notes, solutions });
        expect(event.summary).toBe(task);
        const ideas = solutions.map((idea) => `- ${idea}`).join('\n');
        expect(event.description ?? '').toBe([notes, ideas].filter(Boolean).join('\n\n'));
      }),
    );
  });
});
