// What people do to ToDos: several steps as one operation, which happens once and is undone in one go. The number of
// SQL statements does not depend on the number of steps.
import { isUniqueViolation } from '../../db/errors.ts';
import { AppError, notFound } from '../../errors.ts';
import { TodoConflict } from '../conflict.ts';
import { recordSteps } from '../history.ts';
import { type FoundTodo, lockTodos } from '../lock.ts';
import { newTodo } from '../new-todo.ts';
import type { Actor } from '../todo.ts';
import { Ledger } from '../tool/ledger.ts';
import { inTodoTransaction } from '../transaction.ts';
import { claimOperation } from './claim-operation.ts';
import { momentOf } from './moment.ts';
import type { OperationAnswer } from './operation-request.ts';
import type { Operate, OperateStep } from './operation-schema.ts';
import { readCreate, readUpdate } from './read-step.ts';
import { readSeen, type Seen } from './seen.ts';
import type { SaidAt } from './step-words.ts';

const DAYS_BACK = 30;

/**
 * A single step that cannot be done throws an AppError: `invalid`, `not_found`, or `conflict` (a TodoConflict when
 * the same field was changed since). Of several, it is `failed` in the answer and does not stop the others.
 */
export async function operate(
  accountId: string,
  request: Operate,
  actor: Actor = { kind: 'user' },
): Promise<OperationAnswer> {
  const { id, timeZone, steps } = request;
  const at: SaidAt = { now: saidAt(request.at), timeZone };
  try {
    return await inTodoTransaction(accountId, async (tx) => {
      const earlier = await claimOperation(tx, accountId, { id });
      if (earlier) return { operation: { id }, changes: earlier };

      const found = await lockTodos(
        tx,
        accountId,
        steps.map((step) => step.id),
      );
      const seen = await readSeen(tx, accountId, steps, found);
      const ledger = new Ledger(found.values(), momentOf(at));
      for (const step of steps) {
        try {
          applyStep(ledger, step, at, seen);
        } catch (error) {
          if (steps.length === 1 || !(error instanceof AppError)) throw error;
          ledger.fail({ id: step.id, reason: error.message });
        }
      }
      await recordSteps(tx, accountId, actor, ledger.steps, { id });
      return { operation: { id }, changes: ledger.changes };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'There is a ToDo with this id already. Add it again.', { field: 'id' });
  }
}

/** Throws an AppError. */
function applyStep(ledger: Ledger, step: OperateStep, at: SaidAt, seen: Seen): void {
  const found = ledger.find(step.id);
  if (step.do === 'create') {
    if (found) throw new TodoConflict(found.todo, 'id');
    ledger.create(newTodo(step.id, step.category, readCreate(step, at), ledger.moment.now));
    return;
  }
  if (!found) throw notFound('ToDo');
  if (step.do === 'restore') {
    ledger.restore(found);
    return;
  }
  const { todo } = onList(found);
  if (step.do === 'delete') ledger.remove(todo);
  else if (step.do === 'move') ledger.move(todo, step.category);
  else {
    const patch = readUpdate(step, todo, at);
    const field = seen.changedSince(step, patch);
    if (field !== null) throw new TodoConflict(todo, field);
    ledger.patch(todo, patch, { every: step.every });
  }
}

function onList(found: FoundTodo): FoundTodo {
  if (found.isDeleted) throw notFound('ToDo');
  return found;
}

/** A clock that is ahead is put right, and what waited very long counts as said a month ago. */
function saidAt(at: string | undefined): number {
  const now = Date.now();
  const said = at === undefined ? now : Date.parse(at);
  return Math.min(now, Math.max(said, now - DAYS_BACK * 86_400_000));
}
