// Changes ToDos that are named by id, on whichever of the account's lists they are.
import { newId } from '@/lib/new-id';
import type { Clock } from '@/lib/time/clock';
import { scopesOf } from '@/lib/todos/categories';
import type { TodoChange } from '@/lib/todos/change';
import { applyTodoChanges, type ChangeRequest } from '@/lib/todos/tool/apply';
import type { Caller } from './caller';

type Update = ChangeRequest['update'][number];

/** `timeZone` is the person's. An id that is not the account's is `failed` and does not stop the others. */
export async function changeMany(
  { accountId, keyId }: Caller,
  updates: Update[],
  { timeZone }: Pick<Clock, 'timeZone'>,
): Promise<TodoChange[]> {
  const lists = await scopesOf(
    accountId,
    updates.map(({ id }) => id),
  );
  // One call is one operation, on however many lists.
  const options = { timeZone, operationId: newId() };
  const changes: TodoChange[] = [];
  for (const { scope, ids } of lists) {
    const known = new Set(ids);
    const update = updates.filter(({ id }) => known.has(id.toLowerCase()));
    const request = { create: [], update, remove: [] };
    changes.push(...(await applyTodoChanges(scope, { kind: 'api', keyId }, request, null, options)));
  }
  const found = new Set(lists.flatMap(({ ids }) => ids));
  const unknown = updates.filter(({ id }) => !found.has(id.toLowerCase()));
  return [
    ...changes,
    ...unknown.map(
      ({ id }): TodoChange => ({ action: 'failed', id, reason: 'There is no ToDo with this id.' }),
    ),
  ];
}
