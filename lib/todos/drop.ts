// What it means to put ToDos at a place of the list, by drag, by keyboard or by menu: a deadline, a place in the
// group, or that they are done. Pure.
import { type Clock, localDate } from '../time/clock.ts';
import { dayFromIso, isoDay } from '../time/day.ts';
import {
  DAYS_AHEAD_THIS_WEEK,
  type Deadline,
  deadlineBucket,
  endOfDay,
  isOverdue,
} from '../time/deadline.ts';
import { deadlineOf, type GroupId, type TodoGroup } from './group.ts';
import { keyBetween, sortKey } from './position.ts';
import type { Todo, TodoPatch } from './todo.ts';

/** `index`: before how many of the others of the group; those that are moved do not count. */
export type Place = { group: GroupId; index: number };

/** One patch for each ToDo that changes; now and then a neighbour makes room. */
export type Drop = { id: string; patch: TodoPatch }[];

/**
 * Puts the ToDos, in the order given, at a place. Null where they cannot go: a ToDo becomes overdue by the clock
 * alone, and those that are done stand in the order of their completion.
 */
export function dropAt(
  moved: readonly Todo[],
  place: Place,
  groups: readonly TodoGroup[],
  clock: Clock,
): Drop | null {
  const ids = new Set(moved.map(({ id }) => id));
  const others = (groups.find(({ id }) => id === place.group)?.todos ?? []).filter(({ id }) => !ids.has(id));
  if (place.group === 'done') {
    const open = moved.filter(({ status }) => status !== 'done');
    return open.length === 0 ? null : open.map(({ id }) => ({ id, patch: { status: 'done' } }));
  }
  const neighbour = others[place.index - 1] ?? others[place.index] ?? null;
  const changes = moved.map((todo) => enter(todo, place.group, neighbour, clock));
  if (changes.includes(null)) return null;
  const { keys, shifted } = keysAt(others, place.index, moved.length);
  return [
    ...moved.map(({ id }, index) => ({ id, patch: { ...changes[index], position: keys[index] ?? null } })),
    ...shifted,
  ];
}

/** What else changes when a ToDo comes into a group; null where it cannot. */
function enter(todo: Todo, group: GroupId, neighbour: Todo | null, clock: Clock): TodoPatch | null {
  const reopened: TodoPatch = todo.status === 'done' ? { status: 'not started' } : {};
  const before = deadlineOf(todo);
  if (deadlineBucket(before, clock) === group) return reopened;
  const today = dayFromIso(localDate(clock));
  switch (group) {
    case 'none':
      return { ...reopened, deadline: null };
    case 'today':
      return { ...reopened, deadline: movedTo(before, endOfDay(isoDay(today)), clock) };
    case 'this-week':
    case 'later': {
      const first = isoDay(today + (group === 'later' ? DAYS_AHEAD_THIS_WEEK + 1 : 1));
      const day = neighbour?.deadline?.slice(0, 10) ?? first;
      return { ...reopened, deadline: movedTo(before, endOfDay(day), clock) };
    }
    default:
      return null;
  }
}

/** Another day for a deadline: at the hour that it had, unless that is past on this day or another one is said. */
export function movedTo(before: Deadline | null, next: Deadline, clock: Clock): Deadline {
  if (next.hasTime || !before?.hasTime) return next;
  const kept = { at: `${next.at.slice(0, 10)}${before.at.slice(10)}`, hasTime: true };
  return isOverdue(kept, clock) ? next : kept;
}

/**
 * Keys for `count` ToDos before the one at `index`. Two devices may have given two neighbours the same key: what
 * stands after the place then gets keys of its own, as far as there is no room.
 */
function keysAt(others: readonly Todo[], index: number, count: number): { keys: string[]; shifted: Drop } {
  const before = others[index - 1];
  const low = before ? sortKey(before) : null;
  let end = index;
  for (let next = others[end]; low !== null && next && sortKey(next) <= low; next = others[end]) end += 1;
  const after = others[end];
  const high = after ? sortKey(after) : null;
  const shifted = others.slice(index, end);
  const keys: string[] = [];
  let last = low;
  for (let made = 0; made < count + shifted.length; made += 1) {
    last = keyBetween(last, high);
    keys.push(last);
  }
  return {
    keys: keys.slice(0, count),
    shifted: shifted.map(({ id }, place) => ({ id, patch: { position: keys[count + place] ?? null } })),
  };
}
