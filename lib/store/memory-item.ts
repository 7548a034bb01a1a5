// Writes the items that are memories, through the rooms that own them: the same checks, the same history.
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { instructionsSchema } from '@/lib/memory/patch';
import { forgetProfile, putProfile } from '@/lib/memory/put-profile';
import { writeMemory } from '@/lib/memory/write';
import { putTodo } from '@/lib/todos/put';
import { deleteTodo } from '@/lib/todos/remove';
import type { Actor, Scope } from '@/lib/todos/todo';
import type { Kind } from './memory-namespace';
import { profileValueSchema } from './profile-value';
import { fromTodoValue, todoValueSchema } from './todo-value';

export const INSTRUCTIONS_KEY = 'user_instructions';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isTodoKey = (key: string): boolean => UUID.test(key);

const instructionsValueSchema = z.strictObject({ memory: instructionsSchema });

type Memory = { kind: Kind; scope: Scope; key: string };

/** Throws an AppError, or a ZodError whose path begins with `value`. */
export async function putMemory({ kind, scope, key }: Memory, value: unknown, actor: Actor): Promise<void> {
  if (kind === 'todo') {
    if (!isTodoKey(key)) throw wrongKey('The key of a ToDo is a UUID.');
    const todo = inValue(todoValueSchema, value);
    await putTodo(scope, key.toLowerCase(), actor, (before) => fromTodoValue(todo, before));
  } else if (kind === 'profile') {
    await putProfile(scope, key, inValue(profileValueSchema, value), actor);
  } else {
    if (key !== INSTRUCTIONS_KEY) throw wrongKey(`The key of instructions is ${INSTRUCTIONS_KEY}.`);
    await writeMemory(scope, actor, { instructions: inValue(instructionsValueSchema, value).memory });
  }
}

/** The item has been found under this name. */
export async function deleteMemory({ kind, scope, key }: Memory, actor: Actor): Promise<void> {
  if (kind === 'todo') await deleteTodo({ accountId: scope.accountId, id: key.toLowerCase() }, actor);
  else if (kind === 'profile') await forgetProfile(scope, key, actor);
  else await writeMemory(scope, actor, { instructions: '' });
}

const wrongKey = (message: string) => new AppError('invalid', message, { field: 'key' });

/** So that a mistake names its place in the request. */
function inValue<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new z.ZodRealError(
    result.error.issues.map((issue) => ({ ...issue, path: ['value', ...issue.path] })),
  );
}
