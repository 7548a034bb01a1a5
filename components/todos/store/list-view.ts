// One list as it is shown, kept in order: a change of one ToDo costs a search and a copy of the array, so that a
// list of 10,000 follows a click within a frame. Pure.
import { isOpen } from '@/lib/todos/is-open';
import { comparePlaces, sortKey } from '@/lib/todos/position';
import type { Todo } from '@/lib/todos/todo';

/** `todos`: the open ones by their places, then those done, the last one first. `open` counts the former. */
export type ListView = { todos: readonly Todo[]; open: number };

export const EMPTY_VIEW: ListView = { todos: [], open: 0 };

/** With more changes than this, sorting anew is cheaper than searching for each. */
const FEW = 32;

type Change = { before: Todo | null; after: Todo | null };

/** The view with some ToDos taken out (`before`) and put in (`after`). */
export function changeView(view: ListView, changes: readonly Change[]): ListView {
  if (changes.length > FEW) return rebuild(view, changes);
  const todos = [...view.todos];
  let { open } = view;
  for (const { before, after } of changes) {
    if (before) {
      const index = find(todos, open, before);
      if (index !== -1) {
        todos.splice(index, 1);
        if (index < open) open -= 1;
      }
    }
    if (after) {
      todos.splice(placeOf(todos, open, after), 0, after);
      if (isOpen(after)) open += 1;
    }
  }
  return { todos, open };
}

function rebuild(view: ListView, changes: readonly Change[]): ListView {
  const gone = new Set(changes.flatMap(({ before }) => before?.id ?? []));
  const kept = gone.size === 0 ? view.todos : view.todos.filter(({ id }) => !gone.has(id));
  const all = [...kept, ...changes.flatMap(({ after }) => after ?? [])];
  const openOnes = all
    .filter(isOpen)
    .map((todo) => ({ key: sortKey(todo), todo }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : byId(a.todo, b.todo)))
    .map(({ todo }) => todo);
  const done = all.filter((todo) => !isOpen(todo)).sort(byCompletion);
  return { todos: [...openOnes, ...done], open: openOnes.length };
}

/** Several lists as one. */
export function mergeViews(views: readonly ListView[]): ListView {
  const [first = EMPTY_VIEW, ...others] = views;
  return others.reduce((one, other) => {
    const open = merge(one.todos.slice(0, one.open), other.todos.slice(0, other.open), byPlace);
    const done = merge(one.todos.slice(one.open), other.todos.slice(other.open), byCompletion);
    return { todos: [...open, ...done], open: open.length };
  }, first);
}

function merge(left: readonly Todo[], right: readonly Todo[], compare: (a: Todo, b: Todo) => number): Todo[] {
  const merged: Todo[] = [];
  let [at, other] = [0, 0];
  for (;;) {
    const [a, b] = [left[at], right[other]];
    if (!a) return merged.concat(right.slice(other));
    if (!b) return merged.concat(left.slice(at));
    if (compare(a, b) <= 0) {
      merged.push(a);
      at += 1;
    } else {
      merged.push(b);
      other += 1;
    }
  }
}

function find(todos: readonly Todo[], open: number, todo: Todo): number {
  const index = placeOf(todos, open, todo);
  return todos[index]?.id === todo.id ? index : todos.findIndex(({ id }) => id === todo.id);
}

/** Where it stands, or where it would. */
function placeOf(todos: readonly Todo[], open: number, todo: Todo): number {
  let [low, high] = isOpen(todo) ? [0, open] : [open, todos.length];
  const compare = isOpen(todo) ? byPlace : byCompletion;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = todos[middle];
    if (other && compare(other, todo) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: Todo, b: Todo) => compareText(a.id, b.id);
const byPlace = (a: Todo, b: Todo) => comparePlaces(a, b) || byId(a, b);

// Ids count up with time (UUID version 7).
function byCompletion(a: Todo, b: Todo): number {
  return compareText(b.completedAt ?? '', a.completedAt ?? '') || byId(b, a);
}
