// From a row of the table to a ToDo, whether Prisma or raw SQL read it.
import { Prisma } from '../db/generated/client.ts';
import { inOrder, type Repeat } from '../time/repeat.ts';
import type { Todo } from './todo.ts';

/** The columns of a ToDo in raw SQL, under the names that `toTodo` reads. */
export const TODO_COLUMNS = Prisma.raw(
  `todo.id, todo.category, todo.end_user AS "endUser", todo.task, todo.status, todo.estimate_minutes AS "estimateMinutes", todo.deadline,
   todo.deadline_has_time AS "deadlineHasTime", todo.solutions, todo.notes, todo.repeat, todo.position, todo.revision,
   todo.completed_at AS "completedAt", todo.created_at AS "createdAt"`,
);

export type TodoRow = Omit<
  Todo,
  'endUser' | 'status' | 'deadline' | 'repeat' | 'completedAt' | 'createdAt'
> & {
  repeat: unknown;
  endUser: string;
  status: string;
  deadline: Date | null;
  completedAt: Date | null;
  createdAt: Date;
};

export function toTodo(row: TodoRow): Todo {
  return {
    id: row.id,
    category: row.category,
    ...(row.endUser === '' ? {} : { endUser: row.endUser }),
    task: row.task,
    // A check constraint of the table holds it to these.
    status: row.status as Todo['status'],
    estimateMinutes: row.estimateMinutes,
    // The column has no zone; the driver hands its wall-clock time over as if it were UTC.
    deadline: row.deadline?.toISOString().slice(0, 19) ?? null,
    deadlineHasTime: row.deadlineHasTime,
    solutions: row.solutions,
    notes: row.notes,
    // Only what a schema has let through is stored.
    repeat: row.repeat === null ? null : inOrder(row.repeat as Repeat),
    position: row.position,
    revision: row.revision,
    completedAt: row.completedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
