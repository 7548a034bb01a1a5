// Whether a field was changed since a person saw it: changes of different fields are joined, those of the same
// field are a conflict.
import type { Queryable } from '../history.ts';
import type { FoundTodo } from '../lock.ts';
import { type ChangedField, changedFields, patchTodo } from '../patch.ts';
import type { Todo, TodoPatch } from '../todo.ts';
import type { OperateStep } from './operation-schema.ts';

type UpdateStep = Extract<OperateStep, { do: 'update' }>;

export type Seen = {
  /** The first field of the patch that has another value than the person saw, and than the patch gives. */
  changedSince(step: UpdateStep, patch: TodoPatch): ChangedField | null;
};

/** One statement for all steps, and none where nothing was changed since. */
export async function readSeen(
  tx: Pick<Queryable, '$queryRaw'>,
  accountId: string,
  steps: readonly OperateStep[],
  found: ReadonlyMap<string, FoundTodo>,
): Promise<Seen> {
  const stale = steps.flatMap((step) => {
    if (step.do !== 'update' || step.revision === undefined) return [];
    const current = found.get(step.id)?.todo.revision ?? 0;
    return step.revision < current ? [{ id: step.id, revision: step.revision }] : [];
  });
  const states = new Map<string, Todo>();
  if (stale.length > 0) {
    // What the next change found is what the person saw.
    const rows = await tx.$queryRaw<{ id: string; revision: number; before: Todo }[]>`
      SELECT todo_id::text AS id, change.revision - 1 AS revision, before
      FROM todo_change AS change
      JOIN unnest(${stale.map(({ id }) => id)}::uuid[], ${stale.map(({ revision }) => revision + 1)}::integer[])
        AS asked(id, revision) ON change.todo_id = asked.id AND change.revision = asked.revision
      WHERE change.account_id = ${accountId}::uuid AND before IS NOT NULL`;
    for (const { id, revision, before } of rows) states.set(`${id} ${revision}`, before);
  }
  return {
    changedSince(step, patch) {
      const before = states.get(`${step.id} ${step.revision}`);
      const current = found.get(step.id)?.todo;
      return before && current ? conflictOf(patch, withAllFields(before), current) : null;
    },
  };
}

function conflictOf(patch: TodoPatch, seen: Todo, current: Todo): ChangedField | null {
  for (const field of changedFields(withoutProgress(seen), withoutProgress(current))) {
    // A place in the order is nothing that a person wrote: the last one put there counts.
    if (field === 'position' || field === 'category' || patch[field] === undefined) continue;
    if (patchTodo(current, { [field]: patch[field] }, '') !== current) return field;
  }
  return null;
}

/** Of a repetition only the rule is compared: the rest follows from what happens to the ToDo. */
function withoutProgress(todo: Todo): Todo {
  if (todo.repeat === null) return todo;
  const { rule, start, afterCompletion } = todo.repeat;
  return { ...todo, repeat: { rule, start, afterCompletion, done: 0 } };
}

/** The history holds ToDos from before some fields were there. */
const withAllFields = (todo: Todo): Todo => ({
  ...todo,
  notes: todo.notes ?? '',
  repeat: todo.repeat ?? null,
  position: todo.position ?? null,
});
