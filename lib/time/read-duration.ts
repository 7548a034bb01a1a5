// Reads how long something takes, in minutes: "2 hours", "half an hour", "1h30", "two days" of work.

export type FoundDuration = {
  minutes: number;
  /** offsets of `words` in the text */
  start: number;
  end: number;
  words: string;
  /** the text without them */
  rest: string;
};

/** Minutes of a phrase that is a duration as a whole, or null. A day is a working day (work-time.ts). */
export function readDuration(phrase: string): number | null {
  const match = /^(\d{1,4}) ?(min|h|hours?|minutes?)$/.exec(phrase.trim());
  if (!match) return null;
  return Number(match[1]) * (match[2]?.startsWith('h') ? 60 : 1);
}

/** The estimate inside a ToDo's words, or null. */
export function findDuration(text: string): FoundDuration | null {
  const found = /, (\d{1,4} (?:minutes|hours))$/.exec(text);
  const minutes = readDuration(found?.[1] ?? '');
  if (!found || minutes === null) return null;
  const words = found[1] ?? '';
  return {
    minutes,
    start: text.length - words.length,
    end: text.length,
    words,
    rest: text.slice(0, found.index),
  };
}
