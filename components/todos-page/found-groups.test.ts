import { expect, test } from 'vitest';
import { EVERYTHING_OPEN } from '@/lib/todos/find/filter';
import { makeTodo } from '@/lib/todos/test-todo';
import type { Todo } from '@/lib/todos/todo';
import { initialState, reduceTodos } from '../todos/store/reduce-todos';
import { foundGroups } from './found-groups';

test('what is open, done and archived is shown, each as it is by now, and what was deleted is not', () => {
  const statuses = ['not started', 'done', 'archived', 'not started'] as const;
  const todos: Todo[] = statuses.map((status, index) => makeTodo(`todo-${index}`, { status }));
  const found = { todos, next: null, filter: { ...EVERYTHING_OPEN, status: 'all' as const } };
  const known = reduceTodos(initialState({}), {
    type: 'heard',
    changes: todos.map((todo) => ({ action: 'updated', todo })),
  });
  const idsOf = (state: typeof known) =>
    foundGroups(found, state).map((group) => group.todos.map(({ id }) => id));
  expect(idsOf(known)).toEqual([['todo-0', 'todo-3'], ['todo-1'], ['todo-2']]);

  const [open, , , deleted] = todos;
  if (!open || !deleted) throw new Error('They were just made.');
  const later = reduceTodos(known, {
    type: 'heard',
    changes: [
      { action: 'updated', todo: { ...open, status: 'archived', revision: 2 } },
      { action: 'removed', todo: { ...deleted, revision: 2 } },
    ],
  });
  expect(idsOf(later)).toEqual([[], ['todo-1'], ['todo-0', 'todo-2']]);
});
