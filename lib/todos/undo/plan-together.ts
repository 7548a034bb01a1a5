// What taking back an operation makes of all its ToDos. Pure.
//
// One that was done handed its repetition on to the next one. Where that one stays because it was changed since, only
// one of the two repeats. What was changed of it alone leaves what follows as it was: the reopened one repeats, and the
// next one stays as it is now without its rule. Where all that follow were changed with it, or it was done itself and
// handed the repetition on, that goes on, and the reopened one comes no more.
import { type Cell, cellsOf } from '../cells.ts';
import type { FoundTodo } from '../lock.ts';
import type { Todo } from '../todo.ts';
import { type HistoryRow, planUndo, type UndoPlan } from './undo-plan.ts';

type Histories = ReadonlyMap<string, readonly HistoryRow[]>;

/** By ToDo. `histories` as `planUndo` wants them; `found` has the ToDos as they are. */
export function planTogether(
  histories: Histories,
  found: ReadonlyMap<string, FoundTodo>,
  target: string,
): Map<string, UndoPlan> {
  const planOf = (id: string, current: FoundTodo, keepsRepeat = false) =>
    planUndo(histories.get(id) ?? [], current, target, keepsRepeat);
  const plans = new Map([...found].map(([id, current]) => [id, planOf(id, current)]));
  for (const { from, made } of handedOn(histories, target)) {
    const [done, next] = [found.get(from), found.get(made.id)];
    const [reopening, nextPlan] = [plans.get(from), plans.get(made.id)];
    const repeatsAgain = reopening?.step?.before?.repeat === null && reopening.step.after.repeat !== null;
    if (!repeatsAgain || !done || !next || next.isDeleted || !nextPlan || nextPlan.step) continue;
    const { todo } = next;
    if (followsAlike(todo, made)) {
      const after = { ...todo, repeat: null, revision: todo.revision + 1 };
      plans.set(made.id, { ...nextPlan, step: { action: 'update', before: todo, after } });
    } else {
      plans.set(from, planOf(from, done, true));
    }
  }
  return plans;
}

/** Of each repetition that the operation handed on: who had it, and the next one as it was made. */
function handedOn(histories: Histories, target: string): { from: string; made: Todo }[] {
  const givers: { id: string; rule: string }[] = [];
  const takers: Todo[] = [];
  for (const [id, rows] of histories) {
    const own = rows.filter(({ operationId }) => operationId === target);
    const given = own.find(({ before, after }) => before?.repeat && !after.repeat && after.status === 'done');
    const { repeat } = given?.before ?? {};
    if (repeat) givers.push({ id, rule: nameOf({ ...repeat, done: repeat.done + 1 }) });
    const made = own.at(-1)?.after;
    if (own[0]?.before === null && made?.repeat) takers.push(made);
  }
  return takers.flatMap((made) => {
    // Of several alike it makes no difference which was whose.
    const index = givers.findIndex(({ rule }) => made.repeat && rule === nameOf(made.repeat));
    const [giver] = index < 0 ? [] : givers.splice(index, 1);
    return giver ? [{ from: giver.id, made }] : [];
  });
}

const nameOf = ({ rule, start, afterCompletion, done }: NonNullable<Todo['repeat']>) =>
  [rule, start, afterCompletion, done].join(' ');

const HANDED_ON: readonly Cell[] = ['repeat', 'task', 'estimateMinutes', 'deadline', 'solutions', 'notes'];

/** Whether those that follow are the same, whatever became of this one alone. */
function followsAlike(todo: Todo, made: Todo): boolean {
  const [now, then] = [cellsOf(asFollowed(todo)), cellsOf(asFollowed(made))];
  return HANDED_ON.every((cell) => now.get(cell) === then.get(cell));
}

function asFollowed(todo: Todo): Todo {
  const { deadline, ...fields } = todo.repeat?.next ?? {};
  return {
    ...todo,
    ...fields,
    ...(deadline ? { deadline: deadline.at, deadlineHasTime: deadline.hasTime } : {}),
  };
}
