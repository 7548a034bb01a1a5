// The filters that the browser answers itself, of the open ToDos that it holds. Pure.

import { type Clock, instantOf, localDate } from '@/lib/time/clock';
import type { TodoFilter } from '@/lib/todos/find/filter';
import { groupsBy, type TodoGroup } from '@/lib/todos/group';
import type { Todo } from '@/lib/todos/todo';

/** The groups with what fits alone; those that are done have no place in it. The same groups where nothing is asked. */
export function narrow(groups: TodoGroup[], filter: TodoFilter, clock: Clock): TodoGroup[] {
  const { due, estimate, repeating } = filter;
  if (due === null && estimate === null && !repeating) return groups;
  const isDue = dueBy(due, clock);
  const fits = (todo: Todo) =>
    isDue(todo) &&
    (estimate === null || todo.estimateMinutes === null) &&
    (!repeating || todo.repeat !== null);
  return groups.map((group) => {
    const todos = group.id === 'done' ? [] : group.todos.filter(fits);
    return { ...group, todos, minutes: todos.reduce((sum, todo) => sum + (todo.estimateMinutes ?? 0), 0) };
  });
}

function dueBy(due: TodoFilter['due'], clock: Clock): (todo: Todo) => boolean {
  if (due === null) return () => true;
  const groupOf = groupsBy(clock);
  // An hour of today that has passed is still today.
  const dayOf = groupsBy(startOfDay(clock));
  if (due === 'overdue') return (todo) => groupOf(todo) === 'overdue';
  if (due === 'none') return (todo) => groupOf(todo) === 'none';
  if (due === 'today') return (todo) => dayOf(todo) === 'today';
  return (todo) => dayOf(todo) === 'today' || dayOf(todo) === 'this-week';
}

function startOfDay({ now, timeZone }: Clock): Clock {
  return { now: instantOf(`${localDate({ now, timeZone })}T00:00:00`, timeZone), timeZone };
}
