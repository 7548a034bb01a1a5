// What tools that change ToDos answer: each entry with what became of it.
import { z } from 'zod';
import type { Clock } from '@/lib/time/clock';
import type { TodoChange } from '@/lib/todos/change';
import { formatReport } from '@/lib/todos/report';
import type { Answer } from './answer';
import { shownTodo, todoShape } from './fields';

export const changesShape = {
  changes: z.array(
    z.object({
      action: z.enum(['created', 'updated', 'unchanged', 'removed', 'failed']),
      todo: todoShape.optional(),
      id: z.string().optional(),
      reason: z.string().optional(),
    }),
  ),
};

/** `unread`: deadlines that were not understood, with the ToDo they were meant for. */
export function reported(
  applied: TodoChange[],
  unread: { task?: string; id?: string; deadline: string }[],
  clock: Clock,
): Answer {
  const failed = unread.map(
    ({ deadline, ...who }): TodoChange => ({
      action: 'failed',
      ...who,
      reason: `The deadline "${deadline}" was not understood.`,
    }),
  );
  const all = [...applied, ...failed];
  const changes = all.map((change) => ({
    action: change.action,
    ...('todo' in change ? { todo: shownTodo(change.todo, clock) } : {}),
    ...('id' in change ? { id: change.id } : {}),
    ...('reason' in change ? { reason: change.reason } : {}),
  }));
  return { text: formatReport(all, clock), data: { changes } };
}
