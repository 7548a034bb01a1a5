// The way of a change from the screen to the server: shown, kept, sent by one of the tabs, and settled in all of them.
import type { Operation, Outcome, StepsOperation } from './operation';
import { createOperationQueue } from './operation-queue';
import { createOperationSender, type OperationSender } from './operation-sender';
import { type Problem, problemOf, problemsIn, undoProblem } from './problem';
import type { TodoAction } from './reduce-todos';
import type { TodoState } from './todo-state';

/** `waiting`: it is kept, and sent when the network is back. Of several operations the first that is not done. */
export type RunResult = { kind: 'waiting' } | Outcome;

/** How long another tab may take to tell how a change ended that it has sent, in milliseconds. */
const GRACE = 3000;

type LineOptions = {
  account: string;
  get: () => TodoState;
  dispatch: (action: TodoAction) => void;
  /** For operations of this tab, before the answer is shown. */
  onOutcome: (operation: Operation, outcome: Outcome) => void;
  /** Changes were made that nobody told of. */
  onMissed: () => void;
};

type Message = { operation: Operation; outcome: Outcome };
type Waiter = { tellsRefusal: boolean; resolve: (result: RunResult) => void };

export function createOperationLine({ account, get, dispatch, onOutcome, onMissed }: LineOptions) {
  const queue = createOperationQueue(account);
  const waiters = new Map<string, Waiter>();
  const own = new Set<string>();
  const settled = new Set<string>();
  /** Revisions that this browser's changes led to, as 'id/revision'. */
  const ownRevisions = new Set<string>();
  /** Problems that were kept once; when one is not any more, another tab saw to it. */
  const told = new Set<string>();
  let channel: BroadcastChannel | undefined;
  let sender: OperationSender | undefined;

  // Part of the page from the beginning: without a network its code could not be loaded any more.
  const wake = (): void => sender?.wake();

  /** What this browser did itself meanwhile is no conflict: where the fields are as they were seen, it goes by today. */
  function prepare(operation: Operation): Operation {
    if (operation.kind === 'undo' || !operation.seen) return operation;
    const [step] = operation.steps;
    if (step?.do !== 'update' || step.revision === undefined) return operation;
    const held = get().confirmed.get(step.id);
    if (!held || held.todo.revision <= step.revision) return operation;
    const { seen } = operation;
    const isAsSeen = (Object.keys(seen) as (keyof typeof seen)[]).every(
      (field) => JSON.stringify(seen[field]) === JSON.stringify(held.todo[field]),
    );
    return isAsSeen ? { ...operation, steps: [{ ...step, revision: held.todo.revision }] } : operation;
  }

  function sent(operation: Operation, outcome: Outcome): void {
    settle(operation, outcome, true);
    channel?.postMessage({ operation, outcome } satisfies Message);
  }

  function settle(operation: Operation, outcome: Outcome, isSender: boolean): void {
    const { id } = operation;
    const waiter = waiters.get(id);
    waiters.delete(id);
    settled.add(id);
    if (own.delete(id)) onOutcome(operation, outcome);
    const found = findProblems(operation, outcome);
    // The tab that has the words in its field tells of them there.
    const isToldThere = waiter?.tellsRefusal && outcome.kind === 'refused';
    const problems = isToldThere ? [] : found;
    if (isToldThere && !isSender) for (const problem of found) queue.removeProblem(problem.id);
    if (isSender) for (const problem of problems) queue.addProblem(problem);
    const changes = outcome.kind === 'done' ? outcome.changes : [];
    for (const change of changes) {
      if ('todo' in change) ownRevisions.add(`${change.todo.id}/${change.todo.revision}`);
    }
    const gone = outcome.kind === 'refused' && outcome.status === 404 ? onlyId(operation) : undefined;
    dispatch({ type: 'settled', id, changes, gone });
    if (outcome.kind === 'refused' && outcome.todo) {
      dispatch({ type: 'heard', changes: [{ action: 'updated', todo: outcome.todo }] });
    }
    dispatch({ type: 'troubled', problems });
    if (isSender && outcome.kind === 'refused') dropUndos(id);
    else if (isSender) keepUndone(id);
    waiter?.resolve(outcome);
  }

  /** What never happened needs no undo. */
  function dropUndos(id: string): void {
    for (const each of queue.all()) {
      if (each.kind !== 'undo' || each.undoes !== id) continue;
      queue.remove(each.id);
      sent(each, { kind: 'done', changes: [] });
      dropUndos(each.id);
    }
  }

  /** Also after a reload an undo that waits is shown as one. */
  function keepUndone(id: string): void {
    for (const each of get().pending) if (each.kind === 'undo' && each.undoes === id) queue.add(each);
  }

  function onStalled(isStalled: boolean): void {
    dispatch({ type: 'stalled', isStalled });
    if (!isStalled) return;
    for (const { resolve } of waiters.values()) resolve({ kind: 'waiting' });
    waiters.clear();
  }

  const onOthers = (isOthers: boolean) => dispatch({ type: 'others', isOthers });

  /** What other tabs added and removed. */
  function follow(): void {
    dispatch({ type: 'queued', operations: queue.all().filter(({ id }) => !settled.has(id)) });
    const problems = queue.problems();
    dispatch({ type: 'troubled', problems });
    const kept = new Set(problems.map(({ id }) => id));
    for (const { id } of get().problems)
      if (told.has(id) && !kept.has(id)) dispatch({ type: 'dismissed', id });
    for (const id of kept) told.add(id);
    const over = get().pending.filter(({ id }) => !queue.has(id));
    if (over.length > 0) setTimeout(() => giveUp(over), GRACE);
  }

  /** The tab that sent them tells how they ended; where that tab is gone, the lists have to be read anew. */
  function giveUp(operations: Operation[]): void {
    const lost = operations.filter(({ id }) => !settled.has(id));
    for (const { id } of lost) dispatch({ type: 'settled', id, changes: [] });
    if (lost.length > 0) onMissed();
  }

  return {
    /** Resolves when all are answered, or with the first that waits. */
    async add(operations: Operation[], tellsRefusal: boolean): Promise<RunResult> {
      const answers = operations.map(({ id }) => {
        own.add(id);
        return new Promise<RunResult>((resolve) => waiters.set(id, { tellsRefusal, resolve }));
      });
      for (const operation of operations) queue.add(operation);
      dispatch({ type: 'queued', operations });
      wake();
      const results = await Promise.all(answers);
      const changes = results.flatMap((result) => (result.kind === 'done' ? result.changes : []));
      return results.find(({ kind }) => kind !== 'done') ?? { kind: 'done', changes };
    },

    /** Whether it was a change of this browser that led to a revision. */
    isOwn: (id: string, revision: number): boolean => ownRevisions.has(`${id}/${revision}`),

    dismiss(id: string): void {
      queue.removeProblem(id);
      dispatch({ type: 'dismissed', id });
    },

    start(): () => void {
      follow();
      const unwatch = queue.watch(follow);
      if ('BroadcastChannel' in window) {
        channel = new BroadcastChannel(`todos:${account}`);
        channel.onmessage = ({ data }: MessageEvent<Message>) => settle(data.operation, data.outcome, false);
      }
      sender = createOperationSender({ account, queue, prepare, onOutcome: sent, onStalled, onOthers });
      sender.wake();
      return () => {
        unwatch();
        channel?.close();
        sender?.close();
        sender = undefined;
      };
    },
  };
}

function findProblems(operation: Operation, outcome: Outcome): Problem[] {
  if (operation.kind === 'undo') return outcome.kind === 'done' ? [] : [undoProblem(operation, outcome)];
  if (outcome.kind === 'refused') {
    const problem = problemOf(operation, outcome);
    return problem ? [problem] : [];
  }
  return outcome.kind === 'done' ? problemsIn(operation, outcome.changes) : [];
}

function onlyId(operation: Operation): string | undefined {
  const steps = operation.kind === 'steps' ? operation.steps : ([] as StepsOperation['steps']);
  return steps.length === 1 ? steps[0]?.id : undefined;
}
