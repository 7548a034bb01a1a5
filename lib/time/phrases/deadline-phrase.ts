// A whole deadline at one position of a text: cue, day, hour and part of the day, in the orders that
// people say them ("by Monday at 5", "5pm tomorrow", "tonight at 9", "EOD Friday").
import { type Clock, instantOf, localNow } from '../clock.ts';
import { type Day, dayFromIso, isoDay } from '../day.ts';
import { clockTime, type Deadline, endOfDay } from '../deadline.ts';
import { type Cue, type CueKind, cuesAt } from './cues.ts';
import { type HourMatch, hourAt, settle } from './hours.ts';
import { instantAt } from './instants.ts';
import { isoAt } from './iso.ts';
import { hoursOf, type PartMatch, partAt } from './parts-of-day.ts';
import { type DayMatch, longest, matchAt, pattern, type Reading, type Sort } from './phrase.ts';
import { rangeFrom } from './ranges.ts';

export type Phrase = {
  deadline: Deadline;
  cue: CueKind;
  sort: Sort;
  /** a period or a holiday: after "for" ("a plan for next week") it is a subject, not a deadline */
  subject: boolean;
  end: number;
};

type Pieces = {
  day?: DayMatch;
  range?: boolean;
  hour?: HourMatch;
  part?: PartMatch;
  endOfDay?: true;
  end: number;
};

const END_OF_DAY = pattern('eod|(?:the )?end of (?:the )?day');
const CONNECTOR = pattern(
  '(?: ?,)? ?(at|@|by|on|of|around|before|until|till|from|between)? ?',
  '(?=[a-z0-9])',
);
const TRAILER = pattern(',? (?:at the (?:very )?latest|latest|sharp|or (?:earlier|sooner|before))');
const SORTS: Sort[] = ['cued', 'weak', 'weekday', 'date', 'sure'];
const NOON = 12 * 60;
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;

/** The longest deadline that begins at a position, or null. */
export function phraseAt(reading: Reading, at: number): Phrase | null {
  const found = longest(cuesAt(reading.text, at).flatMap((cue) => phrasesAfter(reading, cue)));
  const trailer = found && matchAt(TRAILER, reading.text, found.end);
  return trailer ? { ...found, cue: 'by', end: found.end + trailer[0].length } : found;
}

function phrasesAfter(reading: Reading, cue: Cue): (Phrase | null)[] {
  const { clock, text } = reading;
  const written = cue.takes === 'range' ? null : isoAt(text, cue.end, clock);
  const counted = cue.takes === 'range' ? null : instantAt(reading, cue.end);
  const iso: Phrase | null = written && { cue: cue.kind, sort: 'date', subject: false, ...written };
  const instant: Phrase | null = counted && { cue: cue.kind, sort: 'sure', subject: false, ...counted };
  return [iso, instant, spokenAfter(reading, cue)];
}

function spokenAfter(reading: Reading, cue: Cue): Phrase | null {
  const pieces = piecesAt(reading, cue);
  if (!pieces || !follows(cue, pieces)) return null;
  const sort = sortOf(pieces);
  if (sort === 'cued' && cue.kind === 'none') return null;
  const deadline = deadlineOf(reading, pieces, cue.kind);
  const subject = pieces.day !== undefined && (isPeriod(pieces.day) || pieces.day.occasion === true);
  return deadline && { deadline, cue: cue.kind, sort, subject, end: pieces.end };
}

function follows({ takes }: Cue, { day, range, hour }: Pieces): boolean {
  if (takes === 'range') return range === true;
  if (takes === 'day') return !day?.adverb || hour !== undefined;
  if (takes === 'stretch') return day !== undefined && (isPeriod(day) || (day.edge ?? day.occasion ?? false));
  return true;
}

function piecesAt(reading: Reading, cue: Cue): Pieces | null {
  let pieces: Pieces = { end: cue.end };
  let at = cue.end;
  let bareHour = cue.hour;
  for (;;) {
    const piece = longest(piecesLeft(reading, pieces, at, bareHour));
    if (!piece) break;
    pieces = { ...pieces, ...piece };
    const connector = matchAt(CONNECTOR, reading.text, pieces.end);
    if (!connector?.[0]) break;
    at = pieces.end + connector[0].length;
    bareHour = connector[1] !== undefined && connector[1] !== 'on' && connector[1] !== 'of';
  }
  return pieces.end === cue.end ? null : pieces;
}

function isPeriod({ first, last }: DayMatch): boolean {
  return first !== last;
}

function* piecesLeft(
  { dayAt, text }: Reading,
  got: Pieces,
  at: number,
  bareHour: boolean,
): Generator<Pieces | null> {
  if (!got.day) {
    const named = dayAt(at);
    const day = named && isPeriod(named) && (got.hour || got.part) ? null : named;
    const range = day && rangeFrom(text, day, dayAt);
    yield day && { day: range ?? day, range: range !== null, end: (range ?? day).end };
  }
  // "Meet May at noon": a period has no hour.
  if (got.day && isPeriod(got.day)) return;
  if (!got.hour && !got.endOfDay) {
    const hour = hourAt(text, at, bareHour);
    yield hour && { hour, end: hour.end };
  }
  if (!got.part && !got.day?.part) {
    const part = partAt(text, at);
    yield part && (part.leads || got.day || got.hour) ? { part, end: part.end } : null;
  }
  if (!got.endOfDay && !got.hour) {
    const end = matchAt(END_OF_DAY, text, at);
    yield end && { endOfDay: true, end: at + end[0].length };
  }
}

function sortOf({ day, hour, part, endOfDay: ends }: Pieces): Sort {
  const sorts: Sort[] = [day, hour, part].flatMap((piece) => piece?.sort ?? []);
  if (ends) sorts.push('sure');
  if (day && sorts.length > 1) sorts.push('date');
  return sorts.reduce((a, b) => (SORTS.indexOf(b) > SORTS.indexOf(a) ? b : a), 'cued');
}

function deadlineOf(reading: Reading, pieces: Pieces, cue: CueKind): Deadline | null {
  const { clock, today } = reading;
  const part = pieces.part?.part ?? pieces.day?.part;
  const minute = pieces.hour ? settle(pieces.hour, part) : part ? hoursOf[part].usual : null;
  const day = pieces.day
    ? dayMeant(pieces.day, today, cue, minute !== null || pieces.endOfDay === true)
    : today;
  if (!inCalendar(day)) return null;
  if (minute === null) return endOfDay(isoDay(day));
  if (pieces.hour?.zone) return elsewhere(pieces.hour.zone, minute, pieces.day ? day : null, clock);
  const passed = day === today && minute < reading.minute;
  if (passed && pieces.day && part && !pieces.hour && reading.minute <= hoursOf[part].end)
    return at(day, hoursOf[part].end);
  const evening = passed && pieces.hour?.open && !part && minute < NOON && minute + NOON >= reading.minute;
  if (evening) return at(day, minute + NOON);
  return at(passed && !pieces.day ? day + 1 : day, minute);
}

/** Of a period its last day; "by" one that has not begun is its first day, "before" one the day before. */
function dayMeant({ first, last, edge }: DayMatch, today: Day, cue: CueKind, hour: boolean): Day {
  if (cue === 'before' && !hour && !edge) return first - 1;
  return cue === 'by' && first > today ? first : last;
}

function elsewhere(zone: string, minute: number, day: Day | null, clock: Clock): Deadline {
  const there = dayFromIso(localNow({ now: clock.now, timeZone: zone }));
  const instant = (on: Day) => instantOf(at(on, minute).at, zone);
  const first = instant(day ?? there);
  const now = day === null && first < clock.now ? instant(there + 1) : first;
  return { at: localNow({ ...clock, now }), hasTime: true };
}

function at(day: Day, minute: number): Deadline {
  return { at: `${isoDay(day)}T${clockTime(minute)}:00`, hasTime: true };
}

function inCalendar(day: Day): boolean {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
