// Places of a list: where a step of the keyboard leads, and what a place of the rows on the screen means. Pure.
import type { Place } from './drop.ts';
import type { GroupId, TodoGroup } from './group.ts';
import type { Todo } from './todo.ts';

/** Where ToDos are, null for one that is on none of the groups. */
export function placeOf(id: string, groups: readonly TodoGroup[]): Place | null {
  for (const group of groups) {
    const index = group.todos.findIndex((todo) => todo.id === id);
    if (index >= 0) return { group: group.id, index };
  }
  return null;
}

/**
 * The place one further up (-1) or down (1), in the next group at the end of one, empty ones too. Null at the ends:
 * nothing is put among the overdue, and nothing is done by a step.
 */
export function stepFrom(id: string, by: -1 | 1, groups: readonly TodoGroup[]): Place | null {
  const place = placeOf(id, groups);
  if (place === null || place.group === 'done') return null;
  const at = groups.findIndex((group) => group.id === place.group);
  const next = place.index + by;
  if (next >= 0 && next < (groups[at]?.todos.length ?? 0)) return { group: place.group, index: next };
  const beside = groups[at + by];
  if (!beside || beside.id === 'overdue' || beside.id === 'done') return null;
  return { group: beside.id, index: by === 1 ? 0 : beside.todos.length };
}

/** What stands on the screen: a heading, without a ToDo, or a row below it. */
export type Line = { id: string; group: GroupId; todo: Todo | null };

/**
 * The lines of the groups from top to bottom. Made when asked for: a long list shows few of its lines, and is told
 * anew of all with each change.
 */
export type Lines = {
  length: number;
  /** Where the headings stand. */
  headings: readonly number[];
  at: (index: number) => Line | undefined;
  /** -1 for none. */
  indexOf: (id: string) => number;
  /** Ids of all rows, in order. */
  rows: () => string[];
};

type Section = { group: GroupId; start: number; todos: readonly Todo[] };

/** Of folded groups only the heading. Empty groups are left out, unless `all`: then but for those that take nothing. */
export function linesOf(groups: readonly TodoGroup[], folded: ReadonlySet<GroupId>, all = false): Lines {
  const sections: Section[] = [];
  let length = 0;
  for (const { id: group, todos } of groups) {
    if (todos.length === 0 && (!all || group === 'overdue')) continue;
    const shown = folded.has(group) ? [] : todos;
    sections.push({ group, start: length, todos: shown });
    length += 1 + shown.length;
  }
  return {
    length,
    headings: sections.map(({ start }) => start),
    at(index) {
      const section = sections.findLast(({ start }) => start <= index);
      if (!section || index >= length) return undefined;
      const { group, start, todos } = section;
      const todo = todos[index - start - 1];
      return index === start
        ? { id: headingId(group), group, todo: null }
        : todo && { id: todo.id, group, todo };
    },
    indexOf(id) {
      for (const { group, start, todos } of sections) {
        if (headingId(group) === id) return start;
        const index = todos.findIndex((todo) => todo.id === id);
        if (index >= 0) return start + 1 + index;
      }
      return -1;
    },
    rows: () => sections.flatMap(({ todos }) => todos.map(({ id }) => id)),
  };
}

/** No id of a ToDo has a colon. */
const headingId = (group: GroupId) => `group:${group}`;

/**
 * Which place it is when the line `active` comes to stand where `over` is and what lies between makes room.
 * `moved` are the ids that move with it. Nothing comes to stand above the first heading.
 */
export function placeAt(
  lines: Lines,
  active: string,
  over: string,
  moved: ReadonlySet<string>,
): Place | null {
  const from = lines.indexOf(active);
  const to = lines.indexOf(over);
  const first = lines.at(0);
  if (from < 0 || to < 0 || !first) return null;
  let place: Place = { group: first.group, index: 0 };
  // Where it moves down, the one that it is over comes to stand above it.
  const end = to > from ? to + 1 : to;
  const heading = lines.headings.findLast((index) => index < end) ?? 0;
  for (let index = heading; index < end; index += 1) {
    const line = lines.at(index);
    if (line?.todo === null) place = { group: line.group, index: 0 };
    else if (line && !moved.has(line.id)) place.index += 1;
  }
  return place;
}
