// The ends and middles of periods: "end of the month", EOW, "mid-August", "the last working day of Q3".
import { addMonths, type Day, lastOfMonth, partsOf } from '../day.ts';
import { isWorkday } from './business-days.ts';
import { type Period, type PeriodMatch, period, periodAfterEdge, type Unit } from './periods.ts';
import {
  type DayMatch,
  type DayRule,
  dayRule,
  matchAt,
  on,
  pattern,
  type Reading,
  type Span,
} from './phrase.ts';

const ABBREVIATED: Record<string, Unit> = { w: 'week', m: 'month', q: 'quarter', y: 'year' };

export const periodEdges: DayRule[] = [
  dayRule('eo([wmqy])', ([, letter = ''], { today }) =>
    edge(period(ABBREVIATED[letter], today, 0, 'sure')?.last),
  ),
  dayRule("(week|month|quarter|year)(?:'?s)?[ -]end", ([, unit], { today }) =>
    edge(period(unit, today, 0, 'sure')?.last),
  ),
  dayRule('mid-?month', (_, { today }) => {
    const middle = today - partsOf(today).day + 15;
    return edge(middle >= today ? middle : addMonths(middle, 1));
  }),
  dayRule('mid-?week', (_, { today }) => edge(midweek(today))),
  ofPeriod('(?:the )?(?:very )?(?:end|close)(?: of|-)?|late(?: in)?|the rest of', ({ last }) => last),
  ofPeriod('(?:the )?(?:start|beginning) of', ({ first }) => first),
  ofPeriod('(?:the )?middle of|mid ?-?', middleOf),
  ofPeriod('early(?: in)?', earlyIn),
  ofPeriod('(?:the )?last (?:business|working|work|week) ?day (?:of|in)', ({ unit, last }) =>
    unit === 'week' ? last : step(last, -1),
  ),
  ofPeriod('(?:the )?first (?:business|working|work|week) ?day (?:of|in)', ({ first }) => step(first, 1)),
  ...['first', 'second', 'third', 'last'].map((nth, index) =>
    ofPeriod(`(?:the )?${nth} week (?:of|in)`, ({ unit, first, last }) =>
      unit === 'month' ? (nth === 'last' ? last : first + 6 + index * 7) : undefined,
    ),
  ),
  ofPeriod('(?:the )?last day (?:of|in)', ({ unit, first, last }) => (unit === 'week' ? first + 6 : last)),
  ofPeriod('(?:the )?first day (?:of|in)', ({ first }) => first),
];

function ofPeriod(source: string, read: (period: Period, today: Day) => Day | undefined): DayRule {
  const words = pattern(source, ' *');
  return (reading: Reading, at: number): DayMatch | null => {
    const match = matchAt(words, reading.text, at);
    const found: PeriodMatch | null = match && periodAfterEdge(reading, at + match[0].length);
    const span = found && edge(read(found, reading.today));
    return span && { ...span, end: found.end };
  };
}

function edge(day: Day | undefined): Span | null {
  return day === undefined ? null : { ...on(day), edge: true };
}

function middleOf({ unit, first }: Period): Day {
  if (unit === 'week') return first + 2;
  if (unit === 'month') return first + 14;
  return unit === 'quarter' ? addMonths(first, 1) + 14 : lastOfMonth(addMonths(first, 5));
}

/** Of a quarter or a year "early" says too little. */
function earlyIn({ unit, first }: Period): Day | undefined {
  if (unit === 'week') return first + 1;
  return unit === 'month' ? first + 9 : undefined;
}

function midweek(today: Day): Day | undefined {
  const wednesday = (period('week', today, 0, 'sure')?.first ?? today) + 2;
  return wednesday >= today ? wednesday : wednesday + 7;
}

function step(day: Day, by: 1 | -1): Day {
  let workday = day;
  while (!isWorkday(workday)) workday += by;
  return workday;
}
