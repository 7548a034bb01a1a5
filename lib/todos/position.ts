// Where a ToDo stands among others of its group. Pure, for the server and the browser alike.
//
// Each has a key of printable ASCII; keys are compared character by character (COLLATE "C" in PostgreSQL).
// Without a place of its own a ToDo's key is its deadline and its id, so that what was moved by hand and
// what was not have one order, and moving one changes no other.

import type { Todo } from './todo.ts';

const FIRST = ' ';
const AFTER_LAST = 127;
const LAST_DEADLINE = '9999-12-31T23:59:59';

export function sortKey({ position, deadline, id }: Pick<Todo, 'position' | 'deadline' | 'id'>): string {
  return position ?? `${deadline ?? LAST_DEADLINE} ${id}`;
}

export function comparePlaces(a: Todo, b: Todo): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * A key between two others, either of which may be missing at an end. Throws a RangeError where `after` does not
 * come before `before`. Never ends in the lowest character, so that there is always room before it.
 */
export function keyBetween(after: string | null, before: string | null): string {
  const low = after ?? '';
  if (before !== null && low >= before) throw new RangeError('These keys have no place between them.');
  let key = '';
  let isBelow = before === null;
  for (let index = 0; ; index += 1) {
    const from = low.charCodeAt(index) || FIRST.charCodeAt(0);
    const to = isBelow ? AFTER_LAST : (before?.charCodeAt(index) ?? AFTER_LAST);
    if (to - from > 1) return key + String.fromCharCode(from + Math.ceil((to - from) / 2));
    key += String.fromCharCode(from);
    if (from < to) isBelow = true;
  }
}
