// Whole numbers in words and digits, as in "in three days" and "a couple of weeks ago".

const WORDS = [
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['a couple of', 2],
  ['a couple', 2],
  ['couple of', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['twenty one', 21],
  ['twenty five', 25],
  ['thirty', 30],
  ['thirty five', 35],
  ['forty', 40],
  ['forty five', 45],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
] as const;

const counts = new Map<string, number>(WORDS);

/** Pattern of a number in words, longest first; "twenty-five" and "twenty five" alike. */
export const countWords = [...counts.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('y ', 'y[ -]'))
  .join('|');

/** Pattern of a whole number of up to three digits, or in words; it captures nothing. */
export const count = `(?:\\d{1,3}|${countWords})`;

/** NaN for words that `count` does not match. */
export function readCount(words: string): number {
  return /^\d/.test(words) ? Number(words) : (counts.get(words.replace(/[ -]+/g, ' ')) ?? Number.NaN);
}
