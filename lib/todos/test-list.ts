// For the tests of this room: a list of its own on a fresh account, and a run that an assistant acts in.
import { randomUUID } from 'node:crypto';
import { db } from '../db/client.ts';
import { listTodos } from './list.ts';
import type { Actor, NewTodo, Scope, Todo } from './todo.ts';
import type { Execution } from './tool/tool-execution.ts';

export const user: Actor = { kind: 'user' };

export async function freshScope(category = 'work'): Promise<Scope> {
  const account = await db.account.create({ data: {} });
  return { accountId: account.id, endUser: '', category };
}

export function on(day: string, time?: string): NonNullable<NewTodo['deadline']> {
  return { at: `${day}T${time ?? '23:59'}:00`, hasTime: time !== undefined };
}

export async function listOf(scope: Scope): Promise<Todo[]> {
  return (await listTodos(scope)).todos;
}

/** Each change of a ToDo as it is stored, the oldest first. */
export const historyOf = (todoId: string) =>
  db.todoChange.findMany({ where: { todoId }, orderBy: { revision: 'asc' } });

export const countChanges = ({ accountId }: Scope) => db.todoChange.count({ where: { accountId } });

/** What an assistant's tool call is made with; each call of `call` is another tool call of the same run. */
export async function freshRun({ accountId, category }: Scope) {
  const [assistantId, threadId, runId] = [randomUUID(), randomUUID(), randomUUID()];
  const assistant = { id: assistantId, accountId, currentVersion: 1, versionCount: 1, position: 0 };
  const version = { assistantId, number: 1, accountId, name: 'Work', color: 'blue', category, role: '' };
  const run = { id: runId, accountId, threadId, assistantId, assistantVersion: 1, model: 'test' };
  await db.$transaction([
    db.assistant.create({ data: assistant }),
    db.assistantVersion.create({ data: version }),
    db.thread.create({ data: { id: threadId, accountId, assistantId } }),
    db.run.create({ data: { ...run, status: 'running', leaseUntil: new Date(Date.now() + 60_000) } }),
  ]);
  return (toolCallId: string): { actor: Actor; execution: Execution } => ({
    actor: { kind: 'assistant', assistantId, assistantVersion: 1, runId, toolCallId },
    execution: { runId, toolCallId, tool: 'update_todos' },
  });
}
