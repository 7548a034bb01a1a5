import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../testing/runs.ts';
import { instantOf } from '../time/clock.ts';
import { words } from '../time/test-tables.ts';
import { type Chip, type Kept, readQuickAdd } from './quick-add.ts';

const timeZone = 'America/Los_Angeles';
/** A Wednesday. */
const clock = { now: instantOf('2025-07-30T10:00:00', timeZone), timeZone };

const kept = ({ kind, words: said }: Chip): Kept => ({ kind, words: said });

/** 'title | 2025-07-30 09:00 | 15 | FREQ=DAILY', with a dash for what was not said. */
function short(text: string, keep?: Kept[]): string {
  const { task, deadline, estimateMinutes, repeat } = readQuickAdd(text, clock, keep);
  const at = deadline?.hasTime ? deadline.at.slice(0, 16).replace('T', ' ') : deadline?.at.slice(0, 10);
  return [task, at ?? '-', estimateMinutes ?? '-', repeat?.rule ?? '-'].join(' | ');
}

test.each([
  ['Laundry tomorrow', 'Laundry | 2025-07-31 | - | -'],
  ['Update audioUX by next Monday', 'Update audioUX | 2025-08-04 | - | -'],
  ['Review the slides, 45 minutes, by Friday', 'Review the slides | 2025-08-01 | 45 | -'],
  ['call mum sat 10:00', 'call mum | 2025-08-02 10:00 | - | -'],
  ['call mum sat 10:00 15m', 'call mum | 2025-08-02 10:00 | 15 | -'],
  ['Buy milk', 'Buy milk | - | - | -'],
  ['Watch Friday Night Lights', 'Watch Friday Night Lights | - | - | -'],
  ['Swim 200m', 'Swim 200m | - | - | -'],
  ['tomorrow', 'tomorrow | - | - | -'],
  ['45 min', '45 min | - | - | -'],
  ['every day', 'every day | - | - | -'],
])('%s', (text, expected) => {
  expect(short(text)).toBe(expected);
});

describe('repetition', () => {
  test.each([
    ['Pay rent every 1st 15m', 'Pay rent | 2025-08-01 | 15 | FREQ=MONTHLY;BYMONTHDAY=1'],
    ['Water the plants every 3 days', 'Water the plants | 2025-07-30 | - | FREQ=DAILY;INTERVAL=3'],
    ['Gym every mon and thu 18:00 1h', 'Gym | 2025-07-31 18:00 | 60 | FREQ=WEEKLY;BYDAY=MO,TH'],
    ['Every Monday call the bank', 'call the bank | 2025-08-04 | - | FREQ=WEEKLY;BYDAY=MO'],
    ['Stretch every day for 30 minutes', 'Stretch | 2025-07-30 | 30 | FREQ=DAILY'],
    ['Pay tax (every quarter)', 'Pay tax | 2025-07-30 | - | FREQ=MONTHLY;INTERVAL=3'],
    ['Run every day 5 km', 'Run 5 km | 2025-07-30 | - | FREQ=DAILY'],
    ['Standup daily', 'Standup | 2025-07-30 | - | FREQ=DAILY'],
    ['Descale the kettle 3 months after completion', 'Descale the kettle | - | - | FREQ=MONTHLY;INTERVAL=3'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  test.each([
    [
      'a day beside it is the first one',
      'Rent every month by 5 September',
      'Rent | 2025-09-05 | - | FREQ=MONTHLY',
    ],
    [
      'an hour beside it is its hour',
      'Gym 18:00 every Tuesday',
      'Gym | 2025-08-05 18:00 | - | FREQ=WEEKLY;BYDAY=TU',
    ],
    [
      'also one apart from it',
      'Gym at 18:00 with Tom every Tuesday',
      'Gym with Tom | 2025-08-05 18:00 | - | FREQ=WEEKLY;BYDAY=TU',
    ],
    [
      'today once its hour is past: the next',
      'Gym at 8am with Tom every Wednesday',
      'Gym with Tom | 2025-08-06 08:00 | - | FREQ=WEEKLY;BYDAY=WE',
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(short(text)).toBe(expected);
  });

  it('counts from the day that was said', () => {
    expect(readQuickAdd('Rent every month by 5 September', clock).repeat?.start).toBe('2025-09-05');
  });

  test.each([
    'Everyday carry',
    'read Every Man for Himself',
    'Watch Every Day',
    'Every day is a gift',
    'the weekly report',
    'Daily standup notes',
    'Buy a monthly ticket',
    'Check every Monday client',
    'I hate Mondays',
    'Thank every member of the team',
    'Listen to The Daily',
    'Plan the "every Monday" campaign',
  ])('words that are none stay: %s', (text) => {
    expect(short(text)).toBe(`${text} | - | - | -`);
    expect(readQuickAdd(text, clock).problem).toBeUndefined();
  });

  test.each([
    ['Pay every 32nd', 'No month has a day 32.'],
    ['Walk every blue day', '"every blue day" is no repetition'],
    ['Stretch every 0 days', '"every 0 days" never comes.'],
    ['Team call every second Monday', '"every second Monday" has two meanings.'],
    ['Team sync biweekly', '"biweekly" has two meanings.'],
    ['Drink water every 2 hours', 'after a day at the soonest'],
    ['Walk the dog every day except Sunday', '"every day except Sunday" is no repetition'],
    ['Take it every day at 8:00 and 20:00', '"every day at 8:00 and 20:00" is no repetition'],
    ['Yoga every Monday, stretch every day', 'are two repetitions'],
  ])('what cannot be read stays, with the reason: %s', (text, reason) => {
    const read = readQuickAdd(text, clock);
    expect(read.problem).toContain(reason);
    expect(read).toMatchObject({ task: text, chips: [] });
  });
});

describe('chips', () => {
  it('say where the words stand and what they mean', () => {
    expect(readQuickAdd('Pay rent every 1st 15m', clock).chips).toEqual([
      { kind: 'repeat', words: 'every 1st', start: 9, end: 18, label: 'Every month on the 1st' },
      { kind: 'estimate', words: '15m', start: 19, end: 22, label: '15 min' },
    ]);
  });

  it('taken off leave their words in the title, and the others as they are', () => {
    const text = 'Pay rent every 1st 15m';
    expect(short(text, [{ kind: 'repeat', words: 'every 1st' }])).toBe('Pay rent every 1st | - | 15 | -');
    expect(short(text, [{ kind: 'estimate', words: '15m' }])).toBe(
      'Pay rent 15m | 2025-08-01 | - | FREQ=MONTHLY;BYMONTHDAY=1',
    );
  });

  it('of an hour inside a repetition, nothing is read anew', () => {
    expect(short('Gym every Tuesday at 18:00', [{ kind: 'repeat', words: 'every Tuesday at 18:00' }])).toBe(
      'Gym every Tuesday at 18:00 | - | - | -',
    );
  });

  const title = fc.constantFrom('Pay rent', 'Gym', 'call mum', 'Buy 2 lamps', 'Prüfung für Zoë', 'x');
  const repeat = fc.constantFrom(
    '',
    'every day',
    'every mon and thu',
    'every 2 weeks until 1 May',
    'monthly',
    'every 32nd',
  );
  const date = fc.constantFrom('', 'tomorrow', 'by Friday', 'on 4 August at 17:00', 'sat 10:00');
  const length = fc.constantFrom('', '45 min', '2 h', 'takes 20 minutes');
  const separator = fc.constantFrom(' ', ', ');

  it('lose no word: title and chips together hold all, and taken off all give the text back', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(title, repeat, date, length, separator)
          .chain(([named, ...[a, b, c, by]]) =>
            fc
              .shuffledSubarray([a, b, c], { minLength: 3 })
              .map((rest) => [named, ...rest].filter(Boolean).join(by)),
          ),
        (text) => {
          const { task, chips } = readQuickAdd(text, clock);
          const said = [task, ...chips.map((chip) => chip.words)].flatMap(words);
          expect(said.sort()).toEqual(words(text).sort());
          for (const { words: of, start, end } of chips) expect(text.slice(start, end)).toBe(of);

          const nothing = readQuickAdd(text, clock, chips.map(kept));
          expect(words(nothing.task)).toEqual(words(text));
          expect(nothing.chips).toEqual([]);
          for (const off of chips) {
            const without = readQuickAdd(text, clock, [kept(off)]);
            expect(without.chips.map(kept)).not.toContainEqual(kept(off));
            expect(without.task).toContain(off.words);
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });
});
