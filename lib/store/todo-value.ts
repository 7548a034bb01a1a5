// A ToDo as the value of an item.
import { z } from 'zod';
import { newTodoSchema, type Todo } from '@/lib/todos/todo';

const { task, status, estimateMinutes, solutions } = newTodoSchema.shape;
const DEADLINE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

const deadlineSchema = z.string().transform((text, context) => {
  const [, day, time, seconds = '00'] = DEADLINE.exec(text) ?? [];
  if (day !== undefined) return `${day}T${time === undefined ? '23:59:00' : `${time}:${seconds}`}`;
  context.addIssue(
    'A deadline is wall-clock time without a zone, such as 2025-07-30T17:00:00 or 2025-07-30.',
  );
  return z.NEVER;
});

export const todoValueSchema = z.strictObject({
  task,
  time_to_complete: estimateMinutes,
  deadline: deadlineSchema.nullish(),
  solutions: solutions.nullable(),
  status,
});

/** All of the ToDo: what the value leaves out is nothing. `before` is the ToDo that it replaces. */
export function fromTodoValue(value: z.infer<typeof todoValueSchema>, before: Todo | null) {
  const at = value.deadline ?? null;
  // The value does not say whether an hour was said. The end of the day is what stands where none was.
  const hasTime = before?.deadline === at ? before.deadlineHasTime : !at?.endsWith('T23:59:00');
  return {
    task: value.task,
    status: value.status ?? 'not started',
    estimateMinutes: value.time_to_complete ?? null,
    deadline: at === null ? null : { at, hasTime },
    solutions: value.solutions ?? [],
  };
}
