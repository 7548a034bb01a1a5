// "Monday or Tuesday", "from Friday to Sunday", "Mon-Wed": of several days the last is the deadline.
import type { DayMatch } from './phrase.ts';
import { matchAt, pattern } from './phrase.ts';

const BETWEEN = pattern(' ?(-|to|through|thru|until|till|or|and|&) ?', '(?=[a-z0-9])');

/** The last day of the range that a day begins, or null where none follows. */
export function rangeFrom(
  text: string,
  from: DayMatch,
  dayAt: (at: number) => DayMatch | null,
): DayMatch | null {
  const between = matchAt(BETWEEN, text, from.end);
  const to = between && dayAt(from.end + between[0].length);
  if (!to) return null;
  const choice = between[1] === 'or' || between[1] === 'and' || between[1] === '&';
  // Said on a Wednesday, the Thursday of "Friday to Thursday" is the one after that Friday.
  const wraps = !choice && to.last < from.last && to.sort === 'weekday';
  const last = wraps ? to.last + 7 : Math.max(from.last, to.last);
  return { first: last, last, sort: from.sort, end: to.end };
}
