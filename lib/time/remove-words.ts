// Takes the understood words out of a title, with the punctuation that held only them. No word is lost:
// whatever is not cut out stays, in the person's own words and case.

const OPENING = /[([]$/;
const CLOSING = /^[)\]]/;
const PUNCTUATION_BEFORE = /[,;:\u2013\u2014]$|(?:^|\s)-$/;
const PUNCTUATION_AFTER = /^(?:[.,;:]|[-\u2013\u2014](?=\s))/;

/** `start` and `end` bound the words; returns the text without them. */
export function removeWords(text: string, start: number, end: number): string {
  let left = text.slice(0, start).trimEnd();
  let right = text.slice(end).trimStart();
  while (OPENING.test(left) && CLOSING.test(right)) {
    left = left.slice(0, -1).trimEnd();
    right = right.slice(1).trimStart();
  }
  if (left === '') return stripped(right, PUNCTUATION_AFTER, 'start');
  if (/^[.,;:]*$/.test(right)) return stripped(left, PUNCTUATION_BEFORE, 'end');
  if (/^[.,;:!?)\]]/.test(right)) return stripped(left, PUNCTUATION_BEFORE, 'end') + right;
  if (PUNCTUATION_AFTER.test(right)) left = stripped(left, PUNCTUATION_BEFORE, 'end');
  return `${left} ${right}`;
}

function stripped(text: string, punctuation: RegExp, side: 'start' | 'end'): string {
  let rest = text;
  while (punctuation.test(rest)) {
    rest = rest.replace(punctuation, '');
    rest = side === 'start' ? rest.trimStart() : rest.trimEnd();
  }
  return rest;
}
