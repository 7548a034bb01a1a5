// "the second one", "number 3", "the first two", "1 and 3", "the last one": places in the list last shown.

import type { KnownTodo } from '../known-todo';

const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const NUMBERS = ['one', 'two', 'three', 'four', 'five'];
const ORDINAL = String.raw`(?:${WORDS.join('|')}|last|\d{1,2}(?:st|nd|rd|th))`;
const NOUN = String.raw`(?:\s+(?:one|task|to-?do|item|entry|thing|two|three|four)s?)?`;
const NUMBER = String.raw`(?:(?:number|no\.?|nr\.?|item|task|#)\s*)?#?\d{1,2}`;
const PLACE = String.raw`(?:the\s+)?(?:${ORDINAL}${NOUN}|${NUMBER})`;
const PHRASE = new RegExp(String.raw`^${PLACE}(?:(?:\s*,\s*|\s+)(?:and\s+)?${PLACE})*(?:\s+ones?)?$`, 'i');

/** Null when the phrase names no place; empty when the list has no such place. */
export function listedBy(phrase: string, list: KnownTodo[]): KnownTodo[] | null {
  if (!PHRASE.test(phrase)) return null;
  const range = new RegExp(String.raw`^(?:the\s+)?(first|last)\s+(${NUMBERS.join('|')}|\d)\b`, 'i').exec(
    phrase,
  );
  const count =
    range?.[2] === undefined ? 0 : NUMBERS.indexOf(range[2].toLowerCase()) + 1 || Number(range[2]);
  if (count > 1) return range?.[1]?.toLowerCase() === 'last' ? list.slice(-count) : list.slice(0, count);
  const places = phrase.toLowerCase().match(new RegExp(String.raw`${ORDINAL}|\d{1,2}`, 'g')) ?? [];
  const found = places.map((place) => list.at(indexOf(place)));
  return found.every((todo) => todo !== undefined) ? found.filter((todo) => todo !== undefined) : [];
}

function indexOf(place: string): number {
  if (place === 'last') return -1;
  const word = WORDS.indexOf(place);
  return word >= 0 ? word : Math.max(0, Number.parseInt(place, 10) - 1);
}
