// The list under its headings, by the person's clock. Pure, for the server and the browser alike.
import { type Clock, localDate, localNow } from '../time/clock.ts';
import { dayFromIso, isoDay } from '../time/day.ts';
import { DAYS_AHEAD_THIS_WEEK, type Deadline, type DeadlineBucket } from '../time/deadline.ts';
import { isOpen } from './is-open.ts';
import { comparePlaces } from './position.ts';
import type { Todo } from './todo.ts';

export const GROUPS = [
  { id: 'overdue', title: 'Overdue' },
  { id: 'today', title: 'Today' },
  { id: 'this-week', title: 'This week' },
  { id: 'later', title: 'Later' },
  { id: 'none', title: 'No deadline' },
  { id: 'done', title: 'Done' },
] as const satisfies { id: DeadlineBucket | 'done'; title: string }[];

export type GroupId = (typeof GROUPS)[number]['id'];
export type TodoGroup = {
  id: GroupId;
  title: string;
  todos: Todo[];
  /** The sum of the estimates there are. */
  minutes: number;
};

/**
 * Every group, in the order of the headings, also the empty ones. Inside a group each ToDo has its place (see
 * position.ts): the soonest deadline comes first, unless it was put elsewhere by hand. Of those done the last one
 * comes first. Archived ToDos are in none.
 *
 * One pass; ToDos that come in nearly in their order, as a list does after a change, take no more than that.
 */
export function groupTodos(todos: readonly Todo[], clock: Clock): TodoGroup[] {
  const groups = GROUPS.map(({ id, title }): TodoGroup => ({ id, title, todos: [], minutes: 0 }));
  const byId = Object.fromEntries(groups.map((group) => [group.id, group])) as Record<GroupId, TodoGroup>;
  const groupOf = groupsBy(clock);
  for (const todo of todos) {
    const id = groupOf(todo);
    if (id === null) continue;
    const group = byId[id];
    group.todos.push(todo);
    group.minutes += todo.estimateMinutes ?? 0;
  }
  for (const { id, todos: ofGroup } of groups) {
    const compare = id === 'done' ? byCompletion : byPlace;
    if (!isSorted(ofGroup, compare)) ofGroup.sort(compare);
  }
  return groups;
}

function isSorted(todos: readonly Todo[], compare: (a: Todo, b: Todo) => number): boolean {
  let before: Todo | undefined;
  for (const todo of todos) {
    if (before && compare(before, todo) > 0) return false;
    before = todo;
  }
  return true;
}

/**
 * Says which group a ToDo stands in, null for an archived one. The same as `deadlineBucket`, with the days counted
 * once for all ToDos instead of once for each.
 */
export function groupsBy(clock: Clock): (todo: Todo) => GroupId | null {
  const now = localNow(clock);
  const today = localDate(clock);
  const tomorrow = isoDay(dayFromIso(today) + 1);
  const afterThisWeek = isoDay(dayFromIso(today) + DAYS_AHEAD_THIS_WEEK + 1);
  return (todo) => {
    if (!isOpen(todo)) return todo.status === 'done' ? 'done' : null;
    const { deadline, deadlineHasTime } = todo;
    if (deadline === null) return 'none';
    if (deadline < (deadlineHasTime ? now : today)) return 'overdue';
    if (deadline < tomorrow) return 'today';
    return deadline < afterThisWeek ? 'this-week' : 'later';
  };
}

export function deadlineOf(todo: Pick<Todo, 'deadline' | 'deadlineHasTime'>): Deadline | null {
  return todo.deadline === null ? null : { at: todo.deadline, hasTime: todo.deadlineHasTime };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

// As comparePlaces, without making the keys of ToDos that nobody moved. Ids count up with time (UUID version 7). Two
// devices may have given two ToDos the same place.
function byPlace(a: Todo, b: Todo): number {
  if (a.position === null && b.position === null && (a.deadline === null) === (b.deadline === null)) {
    return order(a.deadline ?? '', b.deadline ?? '') || order(a.id, b.id);
  }
  return comparePlaces(a, b) || order(a.id, b.id);
}

function byCompletion(a: Todo, b: Todo): number {
  return order(b.completedAt ?? '', a.completedAt ?? '') || order(b.id, a.id);
}
