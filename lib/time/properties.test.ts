// What holds for any text at any moment in any zone.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.ts';
import { localDate } from './clock.ts';
import { findDeadline } from './find-deadline.ts';
import { readDeadline } from './read-deadline.ts';
import { findDuration, readDuration } from './read-duration.ts';
import { words, zones } from './test-tables.ts';

const anyClock = fc
  .tuple(fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2080, 0) }), fc.constantFrom(...zones))
  .map(([now, timeZone]) => ({ now, timeZone }));

const unit = fc.constantFrom(
  'Monday',
  'Tuesday',
  'wed',
  'Thursday',
  'fri',
  'Saturday',
  'Sunday',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'business day',
  'January',
  'July',
  'December',
);

const piece = fc.constantFrom(
  ...[
    'by',
    'on',
    'before',
    'due',
    'for',
    'at',
    'in',
    'the',
    'next',
    'this',
    'last',
    'end of',
    'mid',
    'Monday',
    'fri',
    'tomorrow',
    'today',
  ],
  ...[
    'tonight',
    '5',
    '5pm',
    '17:00',
    '2025-08-04',
    '4 Aug',
    'Aug',
    '5th',
    'first',
    'week',
    'weekend',
    'days',
    '3',
    'a',
    'after',
    'from',
  ],
  ...[
    'Call',
    'Ann',
    'report',
    ',',
    '.',
    '(',
    ')',
    '-',
    '\u2014',
    '"',
    'and',
    'or',
    'Christmas',
    'noon',
    '2 hours',
    'yesterday',
    '\n',
    "'s",
  ],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('reading dates', () => {
  it('"next" anything is in the future', () => {
    fc.assert(
      fc.property(unit, anyClock, (name, clock) => {
        const read = readDeadline(`next ${name}`, clock);
        expect(read.kind).toBe('date');
        if (read.kind === 'date') expect(read.deadline.at.slice(0, 10) > localDate(clock)).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  it('understands its own dates', () => {
    fc.assert(
      fc.property(text, anyClock, (phrase, clock) => {
        const read = readDeadline(phrase, clock);
        if (read.kind === 'none') return;
        expect(read.deadline.at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
        expect(readDeadline(read.deadline.at.slice(0, 10), clock)).toHaveProperty('deadline.hasTime', false);
      }),
      { numRuns: runs(200) },
    );
  });

  it('never throws, and loses no word of a title', () => {
    fc.assert(
      fc.property(text, anyClock, (title, clock) => {
        const found = findDeadline(title, clock);
        if (!found) return;
        expect(found.words).toBe(title.slice(found.start, found.end));
        expect([...words(found.rest), ...words(found.words)].sort()).toEqual(words(title).sort());
      }),
      { numRuns: runs(300) },
    );
  });

  // A pattern with quadratic or worse cost would not come back from these.
  it.each([
    'in ',
    'a week after ',
    'the end of ',
    'monday or ',
    '1 ',
    '1:',
    '4 aug ',
    ' ',
    'a',
    '2 hours and ',
    'by ',
    '"',
    '(',
  ])('comes back from ten thousand characters of %j', (part) => {
    const clock = { now: 0, timeZone: 'UTC' };
    const long = part.repeat(10_000 / part.length);
    expect(readDeadline(long, clock)).toEqual({ kind: 'none' });
    expect(readDuration(long)).toBeNull();
    for (const title of [long, `${long} tomorrow`, `Call Ann by Friday ${long}`]) {
      findDeadline(title, clock);
      findDuration(title);
    }
  });
});

describe('the zone of the server', () => {
  const script = `
    import { readDeadline } from './lib/time/read-deadline.ts';
    import { findDeadline } from './lib/time/find-deadline.ts';
    import { calendarFor } from './lib/time/calendar.ts';
    const phrases = ['today', 'tomorrow at 2:30', 'next Monday', '4 August', '8/4', 'Aug 4-6', 'in 3 hours', 'at 5', 'EOM', '5pm EST', 'Christmas'];
    const answers = ['2025-03-09T09:30:00Z', '2025-03-30T00:30:00Z', '2025-12-31T23:30:00Z'].map((now) => {
      const clock = { now: Date.parse(now), timeZone: 'America/Los_Angeles' };
      return [calendarFor(clock), findDeadline('Call Ann tonight', clock), ...phrases.map((phrase) => readDeadline(phrase, clock))];
    });
    console.log(JSON.stringify(answers));`;
  const answersIn = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });

  it('changes nothing', () => {
    const answers = ['America/Los_Angeles', 'Pacific/Auckland', 'Europe/London'].map(answersIn);
    expect(answers[1]).toBe(answers[0]);
    expect(answers[2]).toBe(answers[0]);
    expect(answers[0]).toContain('2025-03-09T');
  });
});
