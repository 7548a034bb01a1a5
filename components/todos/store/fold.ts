// What changes that wait make of a ToDo that the server confirmed. Pure.

import type { TodoChange } from '@/lib/todos/change';
import { readListKey } from '@/lib/todos/list-key';
import { changedFields, patchTodo } from '@/lib/todos/patch';
import type { Todo } from '@/lib/todos/todo';
import type { Operation, Step } from './operation';

/** A removed ToDo stays, so that an older revision of it is not taken for a new one. */
export type Held = { todo: Todo; removed: boolean };

type Effect = { step: Step; at: string } | { undone: TodoChange };

/** The waiting changes of some ToDos, in order; those that a waiting undo takes back are left out. */
export function effectsOn(ids: ReadonlySet<string>, pending: readonly Operation[]): Map<string, Effect[]> {
  const effects = new Map<string, Effect[]>();
  if (pending.length === 0) return effects;
  const add = (id: string, effect: Effect) => {
    const known = effects.get(id);
    if (known) known.push(effect);
    else if (ids.has(id)) effects.set(id, [effect]);
  };
  const cancelled = cancelledBy(pending);
  for (const operation of pending) {
    if (cancelled.has(operation.id)) continue;
    if (operation.kind === 'steps') {
      for (const step of operation.steps) add(step.id, { step, at: operation.at });
    } else {
      for (const change of operation.undone ?? [])
        if ('todo' in change) add(change.todo.id, { undone: change });
    }
  }
  return effects;
}

/** The ids of all ToDos that these operations are about, as far as it is known; `pending` has those that they undo. */
export function touchedBy(operations: readonly Operation[], pending: readonly Operation[]): Set<string> {
  const ids = new Set<string>();
  const byId = operations.some(({ kind }) => kind === 'undo')
    ? new Map(pending.map((operation) => [operation.id, operation]))
    : null;
  const touch = (operation: Operation): void => {
    if (operation.kind === 'steps') {
      for (const { id } of operation.steps) ids.add(id);
      return;
    }
    for (const change of operation.undone ?? []) if ('todo' in change) ids.add(change.todo.id);
    const undoes = byId?.get(operation.undoes);
    // An undo comes after what it takes back, so that this ends.
    if (undoes && undoes.id < operation.id) touch(undoes);
  };
  for (const operation of operations) touch(operation);
  return ids;
}

/** From the last to the first, because an undo may itself be taken back. */
function cancelledBy(pending: readonly Operation[]): Set<string> {
  const cancelled = new Set<string>();
  for (const operation of [...pending].reverse()) {
    if (operation.kind === 'undo' && !cancelled.has(operation.id)) cancelled.add(operation.undoes);
  }
  return cancelled;
}

/** The ToDo as it is on its list; null when it is on none. */
export function foldOnList(held: Held | undefined, effects: readonly Effect[] = []): Todo | null {
  const shown = fold(held, effects);
  return shown?.status === 'archived' ? null : shown;
}

/** The ToDo as it is shown, also once it is archived; null when it is gone. */
export function fold(held: Held | undefined, effects: readonly Effect[] = []): Todo | null {
  let shown = held && !held.removed ? held.todo : null;
  for (const effect of effects) {
    shown =
      'step' in effect ? withStep(shown, effect.step, effect.at, held) : withoutChange(shown, effect.undone);
  }
  return shown;
}

function withStep(shown: Todo | null, step: Step, at: string, held: Held | undefined): Todo | null {
  switch (step.do) {
    case 'create':
      // Once the server has it, its own row says how it was read.
      return held ? shown : draft(step, at);
    case 'update':
      return shown && patchTodo(shown, step.patch, at);
    case 'move':
      return shown && { ...shown, ...readListKey(step.category) };
    case 'delete':
      return null;
    case 'restore':
      return shown ?? held?.todo ?? null;
  }
}

function withoutChange(shown: Todo | null, change: TodoChange): Todo | null {
  if (change.action === 'created') return null;
  if (change.action === 'removed') return shown ?? change.todo;
  if (change.action !== 'updated' || !shown) return shown;
  const { before, todo } = change;
  const fields = changedFields(before, todo).map((field) => [field, before[field]]);
  const back: Todo = { ...shown, ...Object.fromEntries(fields) };
  if (before.deadline !== todo.deadline) back.deadlineHasTime = before.deadlineHasTime;
  if (before.status !== todo.status) back.completedAt = before.completedAt;
  return back;
}

function draft(step: Extract<Step, { do: 'create' }>, at: string): Todo {
  const { deadline = null, status = 'not started' } = step;
  return {
    id: step.id,
    ...readListKey(step.category),
    task: step.task,
    status,
    estimateMinutes: step.estimateMinutes ?? null,
    deadline: deadline?.at ?? null,
    deadlineHasTime: deadline?.hasTime ?? false,
    solutions: step.solutions ?? [],
    notes: step.notes ?? '',
    repeat: step.repeat ?? null,
    position: step.position ?? null,
    revision: 0,
    completedAt: status === 'done' ? at : null,
    createdAt: at,
  };
}
