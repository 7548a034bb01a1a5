// What a search found, as groups of the list: what is open, done and archived, each in the order it was found in.

import type { TodoGroup } from '@/lib/todos/group';
import { isOpen } from '@/lib/todos/is-open';
import type { Todo } from '@/lib/todos/todo';
import { shownTodo, type TodoState } from '../todos/store/todo-state';
import type { Found } from './use-found';

/** Each as it is by now; one that was deleted meanwhile is left out. */
export function foundGroups(found: Found, state: TodoState): TodoGroup[] {
  const todos = found.todos.flatMap(({ id }) => shownTodo(state, id) ?? []);
  const group = (id: TodoGroup['id'], title: string, fits: (todo: Todo) => boolean): TodoGroup => {
    const own = todos.filter(fits);
    return {
      id,
      title,
      todos: own,
      minutes: own.reduce((sum, todo) => sum + (todo.estimateMinutes ?? 0), 0),
    };
  };
  return [
    group('none', 'Open', isOpen),
    group('later', 'Done', ({ status }) => status === 'done'),
    group('this-week', 'Archived', ({ status }) => status === 'archived'),
  ];
}
