// Where a date or a duration may begin in a text: at a word, not inside one ("post-Monday", "A4", "v2.5").

const WORD = /(?<![\p{L}\p{N}_'\u2019.\-/#$\u20ac\u00a3@&+])[\p{L}\p{N}@\u00bc-\u00be]/gu;

export function* wordStarts(text: string): Generator<number> {
  for (const match of text.matchAll(WORD)) yield match.index;
}
