// Takes back what one answer did to ToDos, each where nothing changed it since.
import { AppError, notFound } from '../errors.ts';
import type { TodoChange } from './change.ts';
import { recordSteps, type Step } from './history.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import type { Todo } from './todo.ts';
import { inTodoTransaction } from './transaction.ts';

export type UndoneRun = {
  /** What became of each ToDo that was taken back. */
  todos: TodoChange[];
  /** Those that stay as they are, each with the reason. */
  kept: { id: string; task: string; why: string }[];
};

type ChangeRow = {
  todoId: string;
  revision: number;
  action: Step['action'];
  before: Todo | null;
  runId: string | null;
  actor: 'user' | 'assistant' | 'api';
};

type Current = { todo: Todo; isDeleted: boolean };

const BY: Record<ChangeRow['actor'], string> = {
  user: 'You changed it since.',
  assistant: 'An assistant changed it since.',
  api: 'A program changed it since.',
};

/**
 * Written to the history as changes by the person, so that a second undo finds them changed.
 * Throws `not_found` when the account has no such run, and `busy` while it lasts.
 */
export async function undoRun(accountId: string, runId: string): Promise<UndoneRun> {
  return inTodoTransaction(accountId, async (tx) => {
    const run = await tx.run.findFirst({ where: { id: runId, accountId }, select: { status: true } });
    if (!run) throw notFound('answer');
    if (run.status === 'running' || run.status === 'pending') {
      throw new AppError('busy', 'This answer has not ended. Stop it first, then undo what it did.');
    }
    const rows = await tx.$queryRaw<(TodoRow & { isDeleted: boolean })[]>`
      SELECT ${TODO_COLUMNS}, todo.deleted_at IS NOT NULL AS "isDeleted" FROM todo
      WHERE todo.account_id = ${accountId}::uuid
        AND todo.id IN (SELECT todo_id FROM todo_change WHERE run_id = ${runId}::uuid)
      ORDER BY todo.id FOR UPDATE OF todo`;
    const found = rows.map(({ isDeleted, ...row }): Current => ({ todo: toTodo(row), isDeleted }));
    const changes = await tx.$queryRaw<ChangeRow[]>`
      SELECT todo_id::text AS "todoId", revision, action, before, run_id::text AS "runId", actor FROM todo_change
      WHERE account_id = ${accountId}::uuid AND todo_id = ANY(${found.map(({ todo }) => todo.id)}::uuid[])
      ORDER BY todo_id, revision DESC`;
    const undone: UndoneRun = { todos: [], kept: [] };
    const steps: Step[] = [];
    for (const current of found) {
      const { id, task } = current.todo;
      const latest = changes.filter(({ todoId }) => todoId === id);
      const others = latest.findIndex((change) => change.runId !== runId);
      const own = others === -1 ? latest : latest.slice(0, others);
      const first = own.at(-1);
      if (!first) {
        const why = BY[latest[0]?.actor ?? 'user'];
        undone.kept.push({ id, task, why });
        continue;
      }
      const taken = takeBack(current, first);
      if (!taken) continue;
      steps.push(taken.step);
      undone.todos.push(taken.change);
    }
    await recordSteps(tx, accountId, { kind: 'user' }, steps);
    return undone;
  });
}

/** To what the ToDo was before `first`, the oldest of the run's changes in a row. Null when that is how it is. */
function takeBack({ todo, isDeleted }: Current, first: ChangeRow): { step: Step; change: TodoChange } | null {
  const revision = todo.revision + 1;
  if (first.action === 'create') {
    if (isDeleted) return null;
    const after = { ...todo, revision };
    return { step: { action: 'delete', before: todo, after }, change: { action: 'removed', todo: after } };
  }
  const after = { ...todo, ...first.before, revision };
  if (isDeleted) {
    return { step: { action: 'restore', before: todo, after }, change: { action: 'created', todo: after } };
  }
  return {
    step: { action: 'update', before: todo, after },
    change: { action: 'updated', todo: after, before: todo },
  };
}
