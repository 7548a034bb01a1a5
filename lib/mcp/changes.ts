// What tools that change ToDos answer: each entry with what became of it.
import { z } from 'zod';
import type { Clock } from '@/lib/time/clock';
import type { TodoChange } from '@/lib/todos/change';
import { followedBy, formatReport } from '@/lib/todos/report';
import type { Todo } from '@/lib/todos/todo';
import type { Answer } from './answer';
import { shownTodo, todoShape } from './fields';

export const changesShape = {
  changes: z.array(
    z.object({
      action: z.enum(['created', 'updated', 'unchanged', 'removed', 'failed']),
      todo: todoShape.optional(),
      id: z.string().optional(),
      reason: z.string().optional(),
      follows: z
        .string()
        .optional()
        .describe('Of one that a repetition made: the id of the one that was done'),
    }),
  ),
};

/** What was not understood, and of which ToDo. */
export type Unread = { task?: string; id?: string; reason: string };

export function reported(applied: TodoChange[], unread: Unread[], clock: Clock): Answer {
  const all = [...applied, ...unread.map((each): TodoChange => ({ action: 'failed', ...each }))];
  const changes = all.map((change, index) => ({
    action: change.action,
    ...('todo' in change ? { todo: shownTodo(change.todo, clock) } : {}),
    ...('id' in change ? { id: change.id } : {}),
    ...('reason' in change ? { reason: change.reason } : {}),
    ...followsOf(followedBy(change, all[index - 1])),
  }));
  return { text: formatReport(all, clock), data: { changes } };
}

function followsOf(todo: Todo | null): { follows?: string } {
  return todo ? { follows: todo.id } : {};
}
