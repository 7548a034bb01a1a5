// Makes operations, with ids that stand in the order in which they are made.
import { newId } from '@/lib/new-id';
import type { TodoChange } from '@/lib/todos/change';
import { STEPS_AT_ONCE } from '@/lib/todos/operations/operation-request';
import type { Step, StepsOperation, UndoOperation } from './operation';

/** One operation for as many steps as the server takes at once. */
export function stepsOperations(
  steps: readonly Step[],
  fields: Pick<StepsOperation, 'label' | 'timeZone' | 'seen'>,
): StepsOperation[] {
  const at = new Date().toISOString();
  const operations: StepsOperation[] = [];
  for (let start = 0; start < steps.length; start += STEPS_AT_ONCE) {
    const part = steps.slice(start, start + STEPS_AT_ONCE);
    operations.push({ kind: 'steps', id: newId(), at, steps: part, ...fields });
  }
  return operations;
}

type UndoFields = Pick<UndoOperation, 'label' | 'force'> & {
  /** What an operation did, as far as it is known here. */
  outcomeOf: (id: string) => TodoChange[] | undefined;
};

/** What was done last is taken back first. */
export function undoOperations(
  ids: readonly string[],
  { outcomeOf, ...fields }: UndoFields,
): UndoOperation[] {
  const at = new Date().toISOString();
  return [...ids]
    .reverse()
    .map((undoes) => ({ kind: 'undo', id: newId(), at, undoes, undone: outcomeOf(undoes), ...fields }));
}
