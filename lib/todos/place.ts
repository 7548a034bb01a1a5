// Places of a list: where a step of the keyboard leads, and what a place of the rows on the screen means. Pure.
import type { Place } from './drop.ts';
import type { GroupId, TodoGroup } from './group.ts';

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

/** What stands on the screen, from top to bottom: a heading by its group, a row by its ToDo. */
export type Line = { heading: GroupId } | { todo: string; group: GroupId };

export const lineId = (line: Line) => ('todo' in line ? line.todo : headingId(line.heading));
export const headingId = (group: GroupId) => `group:${group}`;

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
  const from = lines.findIndex((line) => lineId(line) === active);
  const to = lines.findIndex((line) => lineId(line) === over);
  if (from < 0 || to < 0) return null;
  const [first] = lines;
  let place: Place | null = first && 'heading' in first ? { group: first.heading, index: 0 } : null;
  // As far as the line lies below its old place, the one at `over` stands above it.
  const end = to > from ? to + 1 : to;
  for (const line of lines.slice(0, end)) {
    if ('heading' in line) place = { group: line.heading, index: 0 };
    else if (place !== null && !moved.has(line.todo)) place.index += 1;
  }
  return place;
}
