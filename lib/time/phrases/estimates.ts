// Finds the duration in a title that is an estimate: ", 2 hours", "(45 min)", "takes 2 h", "... 30 minutes".
import { wordStarts } from '../word-starts.ts';
import { readingOf } from './days.ts';
import { phraseAt } from './deadline-phrase.ts';
import { type Duration, durationAt } from './durations.ts';
import { matchAt, pattern, plain, type Reading } from './phrase.ts';

type Estimate = Pick<Duration, 'minutes'> & { start: number; end: number };

/** The dates beside an estimate need recognising, not resolving, so any clock serves. */
const ANY_CLOCK = { now: 0, timeZone: 'UTC' };

const TAKES =
  "(?:(?:it|that|this)(?:'ll| will| should| would)? )?(?:should |will |would )?(?:takes?|needs?|lasts)|est(?:imated?|\\.)?(?: at| of| time)?:?|estimate:?|duration:?|time:";
const ABOUT =
  '(?:about |around |roughly |approx\\.? |approximately |maybe |probably |some |at most |at least |up to |max )?~? ?';
const LEAD = pattern(`(?:(${TAKES})|(for))? ?${ABOUT}`, '(?=[a-z0-9½¼¾])');
const TRAIL = pattern(' (?:or so|max|tops|total|at most|at least|of work)');

const NO_ESTIMATE_AFTER =
  /(?:^|[^\p{L}])(?:a|an|the|my|this|that|our|your|his|her|its|their|in|within|every|each|per|last|past|next|first|final|after|before|of|than|by|another|other|until|since|over|under|to|plus|extra|and|or|by)\s*$|\d\s*[-:x\u00d7*/]?\s*$/iu;
const SET_APART = /(?:^|[,;:([\u2013\u2014~]|\s-)\s*$/;
const ENDS = /\s*(?:$|[,.;:!?)\]|]|-+\s|\u2013|\u2014)/y;

/** Longest estimate that is believed without a comma or "takes" before it: "127 Hours" is a film. */
const MAX_BARE_MINUTES = 720;

/** Characters before a duration that decide about it. */
const LOOK_BACK = 60;

export function estimateIn(original: string): Estimate | null {
  const reading = readingOf(plain(original), ANY_CLOCK);
  let best: Estimate | null = null;
  let after = 0;
  for (const start of wordStarts(original)) {
    if (start < after) continue;
    const found = estimateAt(original, reading, start);
    if (!found) continue;
    after = found.end;
    best = found;
  }
  return best;
}

function estimateAt(original: string, reading: Reading, start: number): Estimate | null {
  const { text } = reading;
  const lead = matchAt(LEAD, text, start);
  const from = start + (lead?.[0].length ?? 0);
  const duration = durationAt(text, from);
  if (!duration) return null;
  const end = duration.end + (matchAt(TRAIL, text, duration.end)?.[0].length ?? 0);
  const before = original.slice(Math.max(0, start - LOOK_BACK), start);
  const takes = lead?.[1] !== undefined;
  const apart = takes || SET_APART.test(before);
  if (!apart && !isPlain(original.slice(from, end), duration, lead?.[2] !== undefined)) return null;
  if (!takes && NO_ESTIMATE_AFTER.test(before)) return null;
  // "two days before Friday" is a day, not an estimate
  if ((phraseAt(reading, start)?.end ?? 0) > end) return null;
  return endsWell(reading, end) ? { minutes: duration.minutes, start, end } : null;
}

/** Without a comma or "takes": a few hours or minutes, in small letters, the unit more than an "m". */
function isPlain(words: string, { minutes, unit }: Duration, afterFor: boolean): boolean {
  if (unit === 'day' || /\p{Lu}/u.test(words)) return false;
  const meters = /\d *m$/.test(words) && !/h/.test(words);
  return minutes <= MAX_BARE_MINUTES && !(meters && !afterFor);
}

function endsWell(reading: Reading, end: number): boolean {
  if (matchAt(ENDS, reading.text, end)) return true;
  const gap = /^ +/.exec(reading.text.slice(end));
  return gap !== null && phraseAt(reading, end + gap[0].length) !== null;
}
