// Weekdays and weekends. Weeks run from Monday to Sunday, and:
// - "Friday" is the coming one, never today: for today people say today
// - "this Friday" may be today
// - "next Friday" is the one in next week, as in "next Monday" said on a Wednesday
// - "this weekend" is Saturday, or today once the weekend has begun; "next weekend" is Saturday of next week
import { type Day, dayOf, mondayOf, partsOf, weekdayOf } from '../day.ts';
import { count, readCount } from './counts.ts';
import { beforeDay, type DayRule, dayRule, on, type Span } from './phrase.ts';

/** Pattern of a weekday's name; it captures nothing. */
export const weekday =
  '(?:(?:sun|mon|tues|wednes|wens|wendes|wends|thurs|thrus|fri|satur|sater)day|(?:sun|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat)\\.?)';

const SHORT = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** How many months "Monday the 4th" may lie ahead; past that the two more likely contradict each other. */
const MONTHS_AHEAD = 2;

/** 0 is Sunday, as everywhere. */
export function readWeekday(name: string): number {
  const short = name.slice(0, 3).replace('wen', 'wed').replace('thr', 'thu');
  return SHORT.indexOf(short);
}

export const weekdays: DayRule[] = [
  dayRule(`(?:the )?(?:coming |upcoming )?(${weekday})`, ([words, name = ''], { today }) => {
    if (/^the +[^cu]/.test(words)) return on(coming(today, name), 'weak');
    return on(coming(today, name), name === 'sun' ? 'weak' : words === name ? 'weekday' : 'sure');
  }),
  dayRule(`this (?:coming |upcoming )?(${weekday})`, ([words, name = ''], { today }) =>
    on(words.includes('coming') ? coming(today, name) : coming(today - 1, name)),
  ),
  dayRule(`(?:the )?(?:next|following) (${weekday})`, ([, name = ''], { today }) =>
    on(inWeek(today, 1, name)),
  ),
  dayRule(`(${weekday}) next`, ([, name = ''], { today }) => on(inWeek(today, 1, name))),
  dayRule(`(?:the )?(${weekday}) after next`, ([, name = ''], { today }) => on(inWeek(today, 2, name))),
  dayRule(`(?:last|this past|past|previous) (${weekday})`, ([, name = ''], { today }) =>
    on(coming(today, name) - (coming(today, name) - 7 === today ? 14 : 7)),
  ),
  dayRule(`a week (?:on |from )?(?:this )?(${weekday})`, ([, name = ''], { today }) =>
    on(coming(today, name) + 7),
  ),
  dayRule(`(?:the |on |this )?(${weekday}) week`, ([, name = ''], { today }) => on(coming(today, name) + 7)),
  dayRule(`(${weekday}) (?:of )?(this|next) week`, ([, name = '', week], { today }) =>
    on(inWeek(today, week === 'next' ? 1 : 0, name)),
  ),
  dayRule(`(this|next) week,? (?:on )?(${weekday})`, ([, week, name = ''], { today }) =>
    on(inWeek(today, week === 'next' ? 1 : 0, name)),
  ),
  dayRule(`(${weekday}) in (${count}) weeks?`, ([, name = '', weeks = ''], { today }) =>
    on(inWeek(today, readCount(weeks), name)),
  ),
  beforeDay(`(?:the )?(${weekday}|weekend) (after|before)`, ([, name = '', side], day) => {
    const wanted = name === 'weekend' ? 'sat' : name;
    return side === 'after'
      ? on(coming(day.last, wanted))
      : { ...on(coming(day.first - 8, wanted)), edge: true };
  }),
  dayRule(`(${weekday}),? the (\\d{1,2})(?:st|nd|rd|th)`, ([, name = '', dayOfMonth], { today }) =>
    weekdayAndDate(today, readWeekday(name), Number(dayOfMonth)),
  ),

  dayRule('(?:the |this |the coming |this coming )?(?:weekend|wkend|wknd|w/e)', ([words], { today }) => ({
    ...on(Math.max(today, inWeek(today, 0, 'sat')), words.startsWith('this') ? 'sure' : 'weak'),
    occasion: true,
  })),
  dayRule('(?:the )?(?:next|following) (?:weekend|wkend|wknd|w/e)', (_, { today }) => weekend(today, 1)),
  dayRule('(?:the )?weekend after next', (_, { today }) => weekend(today, 2)),
  dayRule('last weekend', (_, { today }) => weekend(today, -1)),
  dayRule('(?:the )?end of (?:the |this )?weekend', (_, { today }) => ({
    ...on(inWeek(today, 0, 'sun')),
    edge: true,
  })),
];

function coming(today: Day, name: string): Day {
  return today + 1 + ((readWeekday(name) - weekdayOf(today) + 6) % 7);
}

function inWeek(today: Day, weeks: number, name: string): Day {
  return mondayOf(today) + weeks * 7 + ((readWeekday(name) + 6) % 7);
}

function weekend(today: Day, weeks: number): Span {
  return { ...on(inWeek(today, weeks, 'sat')), occasion: true };
}

function weekdayAndDate(today: Day, wanted: number, dayOfMonth: number): Span | null {
  const { year, month } = partsOf(today);
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead += 1) {
    const index = year * 12 + month - 1 + ahead;
    const day = dayOf(Math.floor(index / 12), (index % 12) + 1, dayOfMonth);
    if (day !== null && day >= today && weekdayOf(day) === wanted) return on(day);
  }
  return null;
}
