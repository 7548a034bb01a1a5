// Days counted from today or from another day: "tomorrow", "in two weeks", "a week from Friday", "3 days ago".
import { addMonths, type Day, mondayOf } from '../day.ts';
import { count, readCount } from './counts.ts';
import { readPart } from './parts-of-day.ts';
import { beforeDay, type DayRule, dayRule, on, type Span } from './phrase.ts';

const UNIT = '(day|week|fortnight|month|quarter|year)s?';
const IN = '(?:with)?in (?:exactly |about |around |roughly )?';
const UPPER_BOUND = `(?: ?(?:-|to|or) ?(${count}))?`;

export const relativeDays: DayRule[] = [
  dayRule('(?:later |end of )?(?:today|2day)', (_, { today }) => adverb(today)),
  dayRule('(?:tonight|tonite|2nite|later tonight)', (_, { today }) => ({
    ...adverb(today),
    part: 'evening',
  })),
  dayRule('(?:later )?this (morning|afternoon|arvo|evening)', (match, { today }) => ({
    ...adverb(today),
    part: readPart(match[1]),
  })),
  dayRule('(?:tom+or+ow|tom+ar+ow|tmrw|tmr|tmw|tmrow|2mor+ow|2moro|2mrw|tomoz)', (_, { today }) =>
    adverb(today + 1),
  ),
  dayRule('(?:the )?day after (?:tom+or+ow|tmrw)', (_, { today }) => on(today + 2)),
  dayRule('(?:the )?day before yesterday', (_, { today }) => on(today - 2)),
  dayRule('yesterday', (_, { today }) => on(today - 1)),
  dayRule('last night', (_, { today }) => ({ ...on(today - 1), part: 'evening' })),

  // Of "in 3 to 5 days" the later end is the deadline.
  dayRule(
    `${IN}(?:the next |the coming )?(${count})${UPPER_BOUND} ${UNIT}(?:(?:'s?)? time)?`,
    ([, from = '', to = from, unit = ''], { today }) =>
      adverb(shift(today, Math.max(readCount(from), readCount(to)), unit)),
  ),
  dayRule(`(?:with)?in an? ${UNIT} or (?:two|so)`, ([words, unit = ''], { today }) =>
    adverb(shift(today, words.endsWith('two') ? 2 : 1, unit)),
  ),
  dayRule(
    '(?:with)?in (?:the |the next )?(day|week|fortnight|month|quarter|year)',
    ([words, unit = ''], { today }) =>
      words.includes('next') || words.startsWith('within') ? adverb(shift(today, 1, unit)) : null,
  ),
  dayRule('in half a year', (_, { today }) => adverb(addMonths(today, 6))),
  dayRule(`(${count}) ${UNIT} (?:from now|from today|hence)`, ([, n = '', unit = ''], { today }) =>
    adverb(shift(today, readCount(n), unit)),
  ),
  dayRule(`(${count}) ${UNIT} ago`, ([, n = '', unit = ''], { today }) =>
    adverb(shift(today, -readCount(n), unit)),
  ),

  dayRule('(?:a )?(week|fortnight) (today|tomorrow)', ([, unit = '', from], { today }) =>
    on(shift(from === 'today' ? today : today + 1, 1, unit)),
  ),
  dayRule('(today|tomorrow) week', ([, from], { today }) => on((from === 'today' ? today : today + 1) + 7)),
  beforeDay(`(${count}) ${UNIT} (?:from|after)`, ([, n = '', unit = ''], day) =>
    on(shift(day.last, readCount(n), unit)),
  ),
  beforeDay(`(${count}) (week|fortnight)s? on`, ([, n = '', unit = ''], day) =>
    on(shift(day.last, readCount(n), unit)),
  ),
  beforeDay(`(${count}) ${UNIT} (?:before|prior to)`, ([, n = '', unit = ''], day) => ({
    ...on(shift(day.first, -readCount(n), unit)),
    edge: true,
  })),
  beforeDay('(?:the )?day after', (_, day) => on(day.last + 1)),
  beforeDay('(?:the )?day before', (_, day) => ({ ...on(day.first - 1), edge: true })),
  beforeDay('(?:the )?end of', (_, day) => (day.first === day.last ? { ...on(day.last), edge: true } : null)),
  beforeDay('(?:the )?week (before|after|of|commencing|starting|beginning)', ([, side], day) => {
    const monday = mondayOf(day.first) + (side === 'before' ? -7 : side === 'after' ? 7 : 0);
    return { first: monday, last: monday + 4, sort: 'weak' };
  }),
];

function adverb(day: Day): Span {
  return { ...on(day), adverb: true };
}

function shift(day: Day, amount: number, unit: string): Day {
  if (unit === 'day') return day + amount;
  if (unit === 'week') return day + amount * 7;
  if (unit === 'fortnight') return day + amount * 14;
  return addMonths(day, amount * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1));
}
