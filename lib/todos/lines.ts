// The lines of a list as they stand on the screen: headings, and the rows below them. Pure.
import type { GroupId, TodoGroup } from './group.ts';
import type { Todo } from './todo.ts';

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
  // It is asked for several things of the same line in turn, and for one line after the other.
  let [section]: (Section | undefined)[] = sections;
  let last: { index: number; line: Line | undefined } = { index: -1, line: undefined };
  return {
    length,
    headings: sections.map(({ start }) => start),
    at(index) {
      if (index === last.index) return last.line;
      const isHere = section && index >= section.start && index <= section.start + section.todos.length;
      if (!isHere) section = sections.findLast(({ start }) => start <= index);
      if (!section || index >= length) return undefined;
      const { group, start, todos } = section;
      const todo = index === start ? null : todos[index - start - 1];
      const line = todo === undefined ? undefined : { id: todo?.id ?? headingId(group), group, todo };
      last = { index, line };
      return line;
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
