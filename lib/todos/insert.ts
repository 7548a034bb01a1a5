// Inserts ToDos, in one statement however many they are. Their history is the caller's to record.
import { Prisma } from '../db/generated/client.ts';
import type { Queryable } from './history.ts';
import { newFields } from './new-fields.ts';
import { toTodo } from './to-todo.ts';
import type { NewTodo, Scope, Todo } from './todo.ts';

/** The new rows in the order given. */
export async function insertTodos(
  tx: Queryable,
  scope: Scope,
  entries: readonly (NewTodo & { id?: string })[],
  now: string,
): Promise<Todo[]> {
  if (entries.length === 0) return [];
  const rows = await tx.todo.createManyAndReturn({
    data: entries.map((entry) => {
      const fields = newFields(entry, now);
      // The driver takes a wall-clock time as if it were UTC.
      const deadline = fields.deadline && `${fields.deadline}Z`;
      const repeat = fields.repeat ?? Prisma.DbNull;
      return { ...scope, id: entry.id, ...fields, deadline, repeat, createdAt: now };
    }),
  });
  return rows.map(toTodo);
}
