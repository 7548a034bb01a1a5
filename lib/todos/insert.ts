// Inserts ToDos, in one statement however many they are. Their history is the caller's to record.
import type { Queryable } from './history.ts';
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
    data: entries.map((entry) => ({
      ...scope,
      id: entry.id,
      task: entry.task,
      status: entry.status ?? 'not started',
      estimateMinutes: entry.estimateMinutes ?? null,
      deadline: entry.deadline ? `${entry.deadline.at}Z` : null,
      deadlineHasTime: entry.deadline?.hasTime ?? false,
      solutions: entry.solutions ?? [],
      completedAt: entry.status === 'done' ? now : null,
      createdAt: now,
    })),
  });
  return rows.map(toTodo);
}
