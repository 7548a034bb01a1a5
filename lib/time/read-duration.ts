// Reads how long something takes, in minutes: "2 hours", "half an hour", "1h30", "two days" of work.
// "2-3 hours" is its middle, 150. Decimals may have a point or a comma.
import { type Duration, durationAt, sixty } from './phrases/durations.ts';
import { estimateIn } from './phrases/estimates.ts';
import { plain } from './phrases/phrase.ts';
import { removeWords } from './remove-words.ts';
import { MAX_MINUTES } from './work-time.ts';

export type FoundDuration = {
  minutes: number;
  /** offsets of `words` in the text */
  start: number;
  end: number;
  words: string;
  /** the text without them */
  rest: string;
};

const MAX_PHRASE_LENGTH = 100;
const MAX_TEXT_LENGTH = 1000;

const BEFORE =
  /^(?:(?:it|that|this)(?:'ll| will| should| would)? +)?(?:(?:takes?|needs?|for|about|around|roughly|approx\.?|approximately|circa|maybe|probably|some|at (?:most|least)|up to|under|less than|max|only|just)\s+|[~"=]\s*)*/;
const AFTER = /(?:[\s.,;!?"]|\s(?:or so|max|tops|total|at (?:most|least)|of work|please|long))*$/;

/** Minutes of a phrase that is a duration as a whole, or null. A day is a working day (work-time.ts). */
export function readDuration(phrase: string): number | null {
  if (phrase.length > MAX_PHRASE_LENGTH) return null;
  const text = plain(phrase).trim().replace(BEFORE, '').replace(AFTER, '');
  const colons = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (colons) return whole(sixty(colons[1], colons[2]));
  const duration = durationAt(text, 0);
  return duration?.end === text.length ? whole(duration) : null;
}

/**
 * The estimate inside a ToDo's words, or null: at the end, before the deadline, between commas or after
 * "takes". A duration that describes something ("the 10 min video", "every 2 hours") is none.
 */
export function findDuration(text: string): FoundDuration | null {
  const found = estimateIn(text.slice(0, MAX_TEXT_LENGTH));
  const minutes = found && whole(found);
  if (!found || minutes === null) return null;
  const { start, end } = found;
  return { minutes, start, end, words: text.slice(start, end), rest: removeWords(text, start, end) };
}

function whole(duration: Pick<Duration, 'minutes'> | null): number | null {
  const minutes = Math.round(duration?.minutes ?? 0);
  return minutes > 0 && minutes <= MAX_MINUTES ? minutes : null;
}
