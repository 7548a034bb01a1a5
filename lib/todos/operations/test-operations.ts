// For the tests of this room: what a person does to the ToDos of one account.
import { newId } from '../../new-id.ts';
import type { NewTodo, Scope, Todo } from '../todo.ts';
import { undoOperation } from '../undo/undo.ts';
import { operate } from './operate.ts';
import type { OperationRequest, OperationStep } from './operation-request.ts';
import { readOperation } from './operation-schema.ts';

type Options = Partial<Omit<OperationRequest, 'steps'>>;

export function personOf({ accountId, category }: Scope) {
  const send = (steps: OperationStep[], options: Options = {}) =>
    operate(accountId, readOperation({ id: newId(), timeZone: 'UTC', ...options, steps }));
  return {
    send,
    run: (...steps: OperationStep[]) => send(steps),
    undo: (target: string, { id = newId(), force }: { id?: string; force?: boolean } = {}) =>
      undoOperation(accountId, target, { id, force }),
    /** A new ToDo and the operation that made it. */
    async add(entry: NewTodo): Promise<{ todo: Todo; made: string }> {
      const { operation, changes } = await send([{ do: 'create', id: newId(), category, ...entry }]);
      const [change] = changes;
      if (change?.action !== 'created') throw new Error('It was not created.');
      return { todo: change.todo, made: operation.id };
    },
  };
}
