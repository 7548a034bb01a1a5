// Holds the lists outside React. Each change is an operation: shown at once, kept in this browser, and sent in its
// turn; what the server refuses is taken back, and told with what the person wrote.
import { newId } from '@/lib/new-id';
import type { TodoChange } from '@/lib/todos/change';
import type { Todo, TodoPatch, TodoStatus } from '@/lib/todos/todo';
import { basisOf, fieldsOf } from './basis';
import { createListReader } from './list-reader';
import { stepsOperations, undoOperations } from './make-operations';
import type { NewFields, Operation, Outcome, Step, StepsOperation } from './operation';
import { labelOf } from './operation-label';
import { createOperationLine } from './operation-line';
import { initialState, reduceTodos, type TodoAction } from './reduce-todos';
import type { Run, RunOptions, UpdateOptions } from './run';
import { type HeardChange, type InitialLists, shownTodo } from './todo-state';
import { createUndoStack } from './undo-stack';
import { whenSent } from './when-sent';

/** How long the rows that somebody else changed stay marked, in milliseconds. */
const MARKED = 5000;

export type TodoStore = ReturnType<typeof createTodoStore>;

type StoreOptions = { initial: InitialLists; account: string; timeZone: string };

export function createTodoStore({ initial, account, timeZone }: StoreOptions) {
  let state = initialState(initial);
  let zone = timeZone;
  const listeners = new Set<() => void>();
  const stack = createUndoStack(account);

  const get = () => state;

  function dispatch(action: TodoAction): void {
    const next = reduceTodos(state, action);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  const reader = createListReader(account, get, dispatch);
  const onMissed = () => void reader.reload().catch(() => {});
  const line = createOperationLine({ account, get, dispatch, onOutcome, onMissed });

  function onOutcome(operation: Operation, outcome: Outcome): void {
    if (outcome.kind === 'done') {
      // An undo that had nothing to take back is nothing to do again.
      if (operation.kind === 'undo' && outcome.changes.length === 0) stack.forget(operation.id);
      else stack.learn(operation.id, outcome.changes);
      return;
    }
    stack.forget(operation.id);
    if (outcome.kind === 'kept' && operation.kind === 'undo') {
      stack.pushRedone({ ids: [operation.undoes], label: operation.label });
    }
  }

  function mark(changes: readonly HeardChange[]): void {
    const before = state.changed;
    dispatch({ type: 'heard', changes });
    if (state.changed === before) return;
    const ids = [...state.changed].filter((id) => !before.has(id));
    setTimeout(() => dispatch({ type: 'faded', ids }), MARKED);
  }

  function run(
    steps: Step[],
    { label, tellsRefusal = false, seen }: RunOptions & Pick<StepsOperation, 'seen'> = {},
  ): Run {
    const words = label ?? labelOf(steps, (id) => shownTodo(state, id)?.task);
    const operations = stepsOperations(steps, { label: words, timeZone: zone, seen });
    const ids = operations.map(({ id }) => id);
    if (ids.length > 0) stack.push({ ids, label: words });
    const result = line.add(operations, tellsRefusal);
    return { label: words, operations: ids, ids: steps.map(({ id }) => id), result };
  }

  function takeBack(ids: readonly string[], label: string, force: boolean): Run {
    const outcomeOf = (undoes: string) =>
      state.pending.some(({ id }) => id === undoes) ? undefined : stack.outcomeOf(undoes);
    const operations = undoOperations(ids, { label, force, outcomeOf });
    const touched = operations.flatMap(({ undone = [] }) =>
      undone.flatMap((change) => ('todo' in change ? [change.todo.id] : [])),
    );
    return {
      label,
      operations: operations.map(({ id }) => id),
      ids: touched,
      result: line.add(operations, false),
    };
  }

  function update(ids: string[], patch: TodoPatch, options: UpdateOptions = {}): Run {
    const { words = {}, every, revision, ...rest } = options;
    const [only] = ids;
    const base =
      ids.length === 1 && only !== undefined
        ? basisOf(shownTodo(state, only), fieldsOf(patch, words), revision, line.isOwn)
        : null;
    const steps = ids.map(
      (id): Step => ({
        do: 'update',
        id,
        ...(base ? { revision: base.revision } : {}),
        ...(every === undefined ? {} : { every }),
        patch,
        ...words,
      }),
    );
    return run(steps, { ...rest, seen: base?.seen });
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    get,
    subscribe,

    /** Resolves when the server has answered every change made until now, or cannot be reached. Never rejects. */
    whenSent: () => whenSent({ get, subscribe }),

    /** In the browser, once the page stands: shows and sends what still waits. Gives what ends it. */
    start: line.start,

    setTimeZone(next: string): void {
      zone = next;
    },

    run: (steps: Step[], options: RunOptions = {}): Run => run(steps, options),

    add(
      category: string,
      fields: (NewFields & { id?: string }) | (NewFields & { id?: string })[],
      options: RunOptions = {},
    ): Run {
      const all = Array.isArray(fields) ? fields : [fields];
      return run(
        all.map((each): Step => ({ ...each, do: 'create', id: each.id ?? newId(), category })),
        options,
      );
    },

    update,
    setStatus: (ids: string[], status: TodoStatus, options?: RunOptions): Run =>
      update(ids, { status }, options),
    complete: (ids: string[], options?: RunOptions): Run => update(ids, { status: 'done' }, options),

    move: (ids: string[], category: string, options: RunOptions = {}): Run =>
      run(
        ids.map((id): Step => ({ do: 'move', id, category })),
        options,
      ),
    remove: (ids: string[], options: RunOptions = {}): Run =>
      run(
        ids.map((id): Step => ({ do: 'delete', id })),
        options,
      ),
    restore: (ids: string[], options: RunOptions = {}): Run =>
      run(
        ids.map((id): Step => ({ do: 'restore', id })),
        options,
      ),

    /** Takes back what this tab did last; null when there is nothing. */
    undo(): Run | null {
      const entry = stack.popDone();
      if (!entry) return null;
      const undo = takeBack(entry.ids, entry.label, false);
      stack.pushUndone({ ids: undo.operations, label: entry.label });
      return undo;
    },

    /** Does again what was taken back last; null when there is nothing. */
    redo(): Run | null {
      const entry = stack.popUndone();
      if (!entry) return null;
      const redo = takeBack(entry.ids, entry.label, false);
      stack.pushRedone({ ids: redo.operations, label: entry.label });
      return redo;
    },

    /** Takes back operations by whoever made them, as from the history or from a notice. */
    undoOperation(ids: string | string[], { label = 'Change', force = false } = {}): Run {
      const all = typeof ids === 'string' ? [ids] : ids;
      for (const id of all) stack.forgetEntry(id);
      const undo = takeBack(all, label, force);
      stack.pushUndone({ ids: undo.operations, label });
      return undo;
    },

    /** Notes what was taken back elsewhere, as by a request of its own, so that the next redo does it again. */
    noteUndone(ids: string[], label: string): void {
      if (ids.length > 0) stack.pushUndone({ ids, label });
    },

    /** Does again what these undos took back. */
    redoOperation(ids: string[], label: string): Run {
      for (const id of ids) stack.forgetEntry(id);
      const redo = takeBack(ids, label, false);
      stack.pushRedone({ ids: redo.operations, label });
      return redo;
    },

    /** What an assistant did in this browser's chat. */
    applyChanges: (changes: TodoChange[]): void => mark(changes),

    /** What is heard from elsewhere: other tabs and devices, assistants, programs. */
    receiveChanges: (changes: HeardChange[]): void => mark(changes),

    /** Whether somebody else is signed in in this browser, as the stream of changes tells. */
    receiveOthers: (isOthers: boolean): void => dispatch({ type: 'others', isOthers }),

    /** What was read elsewhere, as by a search; nothing is marked as changed. */
    know(todos: readonly Todo[]): void {
      const before = state.changed;
      dispatch({ type: 'heard', changes: todos.map((todo) => ({ action: 'updated', todo })) });
      dispatch({ type: 'faded', ids: [...state.changed].filter((id) => !before.has(id)) });
    },

    dismiss: line.dismiss,

    /** Of a conflict: does what the person wanted, over what it is now. */
    insist(problemId: string): Run | null {
      const problem = state.problems.find(({ id }) => id === problemId);
      if (!problem) return null;
      line.dismiss(problemId);
      if (problem.undoes !== undefined) {
        stack.forgetEntry(problem.undoes);
        const undo = takeBack([problem.undoes], problem.label, true);
        stack.pushUndone({ ids: undo.operations, label: problem.label });
        return undo;
      }
      const back = problem.gone ? problem.mine.map(({ id }): Step => ({ do: 'restore', id })) : [];
      const mine = problem.mine.map((step) =>
        step.do === 'update' ? { ...step, revision: undefined } : step,
      );
      return run([...back, ...mine], { label: problem.label });
    },

    ...reader,
  };
}
