// The fields that a step gives, with those that it gives in words.
import { anchorRepeat } from '../../time/repeat-anchor.ts';
import { check } from '../check.ts';
import { readQuickAdd } from '../quick-add.ts';
import { type NewTodo, newTodoSchema, type Todo, type TodoPatch, todoPatchSchema } from '../todo.ts';
import { anchoredFields } from './anchored-fields.ts';
import type { OperateStep } from './operation-schema.ts';
import { readWords, type SaidAt } from './step-words.ts';

type CreateStep = Extract<OperateStep, { do: 'create' }>;
type UpdateStep = Extract<OperateStep, { do: 'update' }>;

/** Throws an AppError `invalid`. */
export function readCreate(step: CreateStep, at: SaidAt): NewTodo {
  const { read, first } = readWords(step, at);
  const { timeZone } = at;
  const quick = step.quick && timeZone !== undefined ? readQuickAdd(step.task, { ...at, timeZone }) : {};
  const { repeat, deadline = null, ...fields } = { ...step, ...quick, ...read };
  const when = read.repeat ? anchorRepeat({ repeat: read.repeat, first }, deadline) : { repeat, deadline };
  return check(newTodoSchema, { ...fields, ...when });
}

/** Throws an AppError `invalid`. */
export function readUpdate(step: UpdateStep, todo: Todo, at: SaidAt): TodoPatch {
  const { read, first } = readWords(step, at);
  const patch: TodoPatch = { ...step.patch, ...read };
  const anchored = read.repeat ? anchoredFields(todo, patch, { repeat: read.repeat, first }) : {};
  return check(todoPatchSchema, { ...patch, ...anchored });
}
