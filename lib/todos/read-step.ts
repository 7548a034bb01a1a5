// The fields that a step gives, with those that it gives in words.
import { check } from './check.ts';
import type { OperateStep } from './operation-schema.ts';
import { readQuickAdd } from './quick-add.ts';
import { readWords, type SaidAt } from './step-words.ts';
import { type NewTodo, newTodoSchema, type Todo, type TodoPatch, todoPatchSchema } from './todo.ts';

type CreateStep = Extract<OperateStep, { do: 'create' }>;
type UpdateStep = Extract<OperateStep, { do: 'update' }>;

/** Throws an AppError `invalid`. */
export function readCreate(step: CreateStep, at: SaidAt): NewTodo {
  const { read, first } = readWords(step, at);
  const { timeZone } = at;
  const quick = step.quick && timeZone !== undefined ? readQuickAdd(step.task, { ...at, timeZone }) : {};
  const fields = { ...step, ...quick, ...read };
  return check(newTodoSchema, { ...fields, deadline: fields.deadline ?? first });
}

/** A repetition begins with its first day, where the ToDo has none. Throws an AppError `invalid`. */
export function readUpdate(step: UpdateStep, todo: Todo, at: SaidAt): TodoPatch {
  const { read, first } = readWords(step, at);
  const patch = { ...step.patch, ...read };
  if (first !== null && patch.deadline === undefined && todo.deadline === null) patch.deadline = first;
  return check(todoPatchSchema, patch);
}
