// Whether a phrase is an hour and nothing else: "5pm", "at 17:00", "half past 4", "noon".
import { hourAt } from './phrases/hours.ts';
import { matchAt, pattern, plain } from './phrases/phrase.ts';

const LEAD = pattern('(at|by|@|around|about)? ?', '');

/** Longer phrases are no hour. */
const MAX_LENGTH = 40;

/** A number alone is an hour only after "at" or "by". */
export function isHour(phrase: string): boolean {
  const text = plain(phrase).trim();
  if (text === '' || text.length > MAX_LENGTH) return false;
  const lead = matchAt(LEAD, text, 0);
  return hourAt(text, lead?.[0].length ?? 0, lead?.[1] !== undefined)?.end === text.length;
}
