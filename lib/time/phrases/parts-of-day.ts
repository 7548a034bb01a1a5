// Parts of the day: "in the morning", "Friday night". Each has a usual hour and an end: once the usual
// hour is over the end is what is left ("tonight" said at 23:00 is by midnight).
import { matchAt, type PartOfDay, pattern, type Sort } from './phrase.ts';

export const hoursOf: Record<PartOfDay, { usual: number; end: number }> = {
  morning: { usual: 9 * 60, end: 12 * 60 },
  afternoon: { usual: 15 * 60, end: 18 * 60 },
  evening: { usual: 20 * 60, end: 23 * 60 + 59 },
};

/** `leads`: said with "in the" and the like, so that a day may follow ("date night Friday" is none) */
export type PartMatch = { part: PartOfDay; sort: Sort; leads: boolean; end: number };

const NAME = '(?:morning|afternoon|arvo|evening|night)';
// "Water the plants tomorrow morning and evening" has two hours, so neither is the deadline's.
const words = pattern(
  '(in the |at |during the |the )?(morning|afternoon|arvo|evening|night)',
  `(?![a-z0-9\\u00c0-\\u024f]|'[a-z]|[.:/]\\d| *(?:and|or|&|/) *(?:in the |at |the )?${NAME})`,
);

/** "night" is the evening: nobody's deadline is at 3 in the morning. */
export function readPart(name: string | undefined): PartOfDay {
  if (name === 'morning') return 'morning';
  return name === 'afternoon' || name === 'arvo' ? 'afternoon' : 'evening';
}

export function partAt(text: string, at: number): PartMatch | null {
  const match = matchAt(words, text, at);
  if (!match) return null;
  const [all, lead, name] = match;
  const part = readPart(name);
  return {
    part,
    sort: lead?.startsWith('in') ? 'date' : 'cued',
    leads: lead !== undefined,
    end: at + all.length,
  };
}
