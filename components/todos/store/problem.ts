// A change that the server did not take, with what the person wanted, until they have seen to it.
import type { TodoChange } from '@/lib/todos/change';
import type { KeptField } from '@/lib/todos/operations/operation-request';
import type { Todo } from '@/lib/todos/todo';
import type { Outcome, Step, StepsOperation, UndoOperation } from './operation';

export type Problem = {
  id: string;
  /**
   * `conflict`: somebody changed the same field meanwhile, and `todo` is how it is now. `undo`: what was to be taken
   * back was changed since, as `kept` tells.
   */
  kind: 'conflict' | 'refused' | 'undo';
  /** What was to be done, in words: 'Buy milk changed'. */
  label: string;
  mine: Step[];
  todo: Todo | null;
  /** For the person: what happened, and what to do. */
  message: string;
  /** Which field the message is about, where the server says so. */
  field?: string;
  /** The ToDo is gone: doing it all the same puts it back first. */
  gone?: boolean;
  /** The operation that was to be taken back. */
  undoes?: string;
  kept?: KeptField[];
};

/** Of an operation that was refused as a whole; null where what it wanted is so already. */
export function problemOf(
  { id, label, steps }: StepsOperation,
  { status, message, field, todo }: Extract<Outcome, { kind: 'refused' }>,
): Problem | null {
  const gone = status === 404;
  if (gone && steps.every((step) => step.do === 'delete')) return null;
  const kind = status === 409 && todo ? 'conflict' : 'refused';
  return { id, kind, label, mine: steps, todo: todo ?? null, message, field, gone };
}

/** Of the steps that could not be done while others could. */
export function problemsIn({ id, label, steps }: StepsOperation, changes: readonly TodoChange[]): Problem[] {
  const failed = changes.flatMap((change) => (change.action === 'failed' ? [change] : []));
  return failed.flatMap(({ id: todoId, reason }, index): Problem[] => {
    const mine = steps.filter((step) => step.id === todoId);
    if (mine.every((step) => step.do === 'delete')) return [];
    return [{ id: `${id}/${index}`, kind: 'refused', label, mine, todo: null, message: reason }];
  });
}

/** Of an undo that asks first, or that was refused. */
export function undoProblem(
  { id, label, undoes }: UndoOperation,
  outcome: Exclude<Outcome, { kind: 'done' }>,
): Problem {
  const told = { id, label, mine: [], todo: null, undoes };
  return outcome.kind === 'kept'
    ? { ...told, kind: 'undo', message: '', kept: outcome.kept }
    : { ...told, kind: 'refused', message: outcome.message };
}

/** The ToDo that it is about, at whose row it is told; null when it is about several, or none. */
export function onlyTodo({ mine: [first, ...others] }: Problem): string | null {
  return first && others.every(({ id }) => id === first.id) ? first.id : null;
}
