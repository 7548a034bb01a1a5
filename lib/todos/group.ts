// The list under its headings, by the person's clock. Pure, for the server and the browser alike.
import type { Clock } from '../time/clock.ts';
import { type Deadline, type DeadlineBucket, deadlineBucket } from '../time/deadline.ts';
import { isOpen } from './is-open.ts';
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
export type TodoGroup = { id: GroupId; title: string; todos: Todo[] };

/**
 * Every group, in the order of the headings, also the empty ones. Inside a group the soonest deadline
 * comes first, of those done the last; ToDos that are equal in this stand in the order of their creation.
 * Archived ToDos are in none.
 */
export function groupTodos(todos: readonly Todo[], clock: Clock): TodoGroup[] {
  const groups = new Map<GroupId, Todo[]>(GROUPS.map(({ id }) => [id, []]));
  for (const todo of todos) {
    const group = todo.status === 'done' ? 'done' : deadlineBucket(deadlineOf(todo), clock);
    if (group === 'done' || isOpen(todo)) groups.get(group)?.push(todo);
  }
  return GROUPS.map(({ id, title }) => ({
    id,
    title,
    todos: (groups.get(id) ?? []).sort(id === 'done' ? byCompletion : byDeadline),
  }));
}

export function deadlineOf(todo: Pick<Todo, 'deadline' | 'deadlineHasTime'>): Deadline | null {
  return todo.deadline === null ? null : { at: todo.deadline, hasTime: todo.deadlineHasTime };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

// Ids count up with time (UUID version 7).
function byDeadline(a: Todo, b: Todo): number {
  return order(a.deadline ?? '', b.deadline ?? '') || order(a.id, b.id);
}

function byCompletion(a: Todo, b: Todo): number {
  return order(b.completedAt ?? '', a.completedAt ?? '') || order(b.id, a.id);
}
