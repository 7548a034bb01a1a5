// Places of a list: where a step of the keyboard leads, and where a line that is dragged comes to stand. Pure.
import type { Place } from './drop.ts';
import type { TodoGroup } from './group.ts';
import type { Lines } from './lines.ts';

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
