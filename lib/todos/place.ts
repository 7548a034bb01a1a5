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

/** What stands on the screen, from top to bottom: headings, without a ToDo, and the rows below them. */
export type Line = { id: string; group: GroupId; todo: Todo | null };

/** Lines of the groups; of those that are folded only the heading. Empty groups are left out unless `all`, where they take something. */
export function linesOf(groups: readonly TodoGroup[], folded: ReadonlySet<GroupId>, all = false): Line[] {
  const lines: Line[] = [];
  for (const { id: group, todos } of groups) {
    if (todos.length === 0 && (!all || group === 'overdue')) continue;
    lines.push({ id: headingId(group), group, todo: null });
    if (!folded.has(group)) for (const todo of todos) lines.push({ id: todo.id, group, todo });
  }
  return lines;
}

/** No id of a ToDo has a colon. */
const headingId = (group: GroupId) => `group:${group}`;

/**
 * Which place it is when the line `active` comes to stand where `over` is and what lies between makes room.
 * `moved` are the ids that move with it. Nothing comes to stand above the first heading.
 */
export function placeAt(
  lines: readonly Line[],
  active: string,
  over: string,
  moved: ReadonlySet<string>,
): Place | null {
  const from = lines.findIndex(({ id }) => id === active);
  const to = lines.findIndex(({ id }) => id === over);
  const [first] = lines;
  if (from < 0 || to < 0 || !first) return null;
  let place: Place = { group: first.group, index: 0 };
  // Where it moves down, the one that it is over comes to stand above it.
  for (const line of lines.slice(0, to > from ? to + 1 : to)) {
    if (line.todo === null) place = { group: line.group, index: 0 };
    else if (!moved.has(line.id)) place.index += 1;
  }
  return place;
}
