// A ToDo as it stands in a file: all that people see of it, without what only this account knows.

import { z } from 'zod';
import { categorySchema, newTodoSchema, TODO_STATUSES, type Todo } from '../todo.ts';

const instant = z.iso
  .datetime({ offset: true, error: 'A time has the form 2026-11-23T10:00:00.000Z.' })
  .transform((at) => new Date(at).toISOString())
  .nullable()
  .default(null);

export const portableSchema = newTodoSchema.extend({
  /** Only tells the ToDos of one file apart; in an account each gets an id of its own. */
  id: z.string().max(100).nullable().default(null),
  /** Null goes to the list that is chosen at the import. */
  category: categorySchema.nullable().default(null),
  endUser: z
    .string()
    .transform((name) => name.toWellFormed().replaceAll('\u0000', ''))
    .pipe(z.string().max(200, 'The name of an end user has at most 200 characters.'))
    .default(''),
  status: z.enum(TODO_STATUSES, `The status is ${TODO_STATUSES.join(', ')}.`).default('not started'),
  estimateMinutes: newTodoSchema.shape.estimateMinutes.transform((minutes) => minutes ?? null),
  deadline: newTodoSchema.shape.deadline.transform((deadline) => deadline ?? null),
  solutions: newTodoSchema.shape.solutions.transform((solutions) => solutions ?? []),
  notes: newTodoSchema.shape.notes.transform((notes) => notes ?? ''),
  repeat: newTodoSchema.shape.repeat.transform((repeat) => repeat ?? null),
  position: newTodoSchema.shape.position.transform((position) => position ?? null),
  completedAt: instant,
  createdAt: instant,
});

export type PortableTodo = z.output<typeof portableSchema>;

export function toPortable(todo: Todo): PortableTodo {
  const { id, category, endUser = '', task, status, estimateMinutes, deadline, deadlineHasTime } = todo;
  const { solutions, notes, repeat, position, completedAt, createdAt } = todo;
  return {
    id,
    category,
    endUser,
    task,
    status,
    estimateMinutes,
    deadline: deadline === null ? null : { at: deadline, hasTime: deadlineHasTime },
    solutions,
    notes,
    repeat,
    position,
    completedAt,
    createdAt,
  };
}
