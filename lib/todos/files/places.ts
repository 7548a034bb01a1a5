// Keeps the order of a list that was sorted by hand. A place refers to the ids of its neighbours (position.ts), and
// imported ToDos get ids of their own; so each place is named anew, behind the same neighbour. Pure.

import { comparePlaces, sortKey } from '../position.ts';
import type { Todo } from '../todo.ts';

/** Before all keys of ToDos that were not moved, which begin with a digit. */
const FIRST = ' ';

/** `idsBefore`: the id that each of `todos` had in the file, where it had one. */
export function withPlaces(todos: readonly Todo[], idsBefore: readonly (string | null)[]): Todo[] {
  const asBefore = todos.map((todo, index) => ({ todo, was: { ...todo, id: idsBefore[index] ?? todo.id } }));
  const places = new Map<string, string>();
  let neighbour = FIRST;
  let count = 0;
  for (const { todo } of asBefore.sort((a, b) => comparePlaces(a.was, b.was))) {
    if (todo.position === null) {
      neighbour = sortKey(todo);
      count = 0;
    } else {
      count += 1;
      // What goes on where the neighbour's key ends comes before the next key: those have one length.
      places.set(todo.id, `${neighbour}!${String(count).padStart(5, '0')}`);
    }
  }
  return todos.map((todo) => ({ ...todo, position: places.get(todo.id) ?? null }));
}
