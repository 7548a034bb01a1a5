// Taking back and putting right: "undo", "no, I meant Wednesday", "not Monday, Tuesday", "no, the other one".

import { readDuration } from '@/lib/time/read-duration';
import { parseReport } from '@/lib/todos/report';
import type { Turn } from '../conversation';
import { fromReport, type KnownTodo } from '../known-todo';
import { readPlanNote } from '../plan-note';
import { withoutEnd } from '../words/tidy';
import { todoById, type World } from '../world';
import { refer, withTodos } from './refer';
import type { Change, NewItem, Patch, Reader, Request } from './request';
import { atHour, hourOf, isoOf, readWhen } from './when';

const UNDO =
  /^(?:(?:no|oops|wait|sorry|whoops|ok|actually|never ?mind|hm+)[,.!\s]+)*(?:please )?(?:undo|revert|roll ?back|take (?:that|it) back|scratch that|put (?:it|that|them) back|bring (?:it|that|them) back|restore (?:it|that|them)|change (?:it|that) back|cancel that|undo (?:that|it|this|my last|the last|your last).*|revert (?:that|it|this|the last).*|i didn't (?:mean|want) (?:that|to do that)|that was (?:a mistake|wrong))$/i;

const MEANT =
  /^(?:(?:no|nope|oops|wait|sorry|actually|hm+|whoops|not)[,.!\s-]+)*(?:i (?:meant|mean|was thinking of|said|wanted)|(?:make|do) (?:it|that)|that should(?: have)? be(?:en)?|it should(?: have)? be(?:en)?|should(?: have)? be(?:en)?|(?:it|that)'s|rather|better)\s+(?:to say |for |on |by |at )?(.+?)(?:,? not .+)?$/i;
const NOT_BUT = /^(?:no[,.\s]+)?not (?:on |by |for )?(.+?)(?:,\s*(?:but )?| but )(?:on |by |for )?(.+)$/i;
const NO_THEN = /^(?:(?:no|nope|oops|wait|sorry|actually|hm+)[,.!\s-]+)+(.+?)(?:,? not .+|,? instead)?$/i;

export const readCorrection: Reader = ({ raw }, world) => {
  const bare = withoutEnd(raw);
  if (UNDO.test(bare)) return undo(world);
  const meant =
    MEANT.exec(bare)?.[1] ?? NOT_BUT.exec(bare)?.[2] ?? NOT_THAT.exec(bare)?.[1] ?? NO_THEN.exec(bare)?.[1];
  if (meant === undefined) return null;
  const hour = hourOf(meant);
  if (hour !== null) {
    return onTouched(world, (todo) => {
      const deadline = atHour(hour, todo.deadline, world);
      return deadline === null ? null : { deadline };
    });
  }
  const when = readWhen(meant, world);
  if (when) return onTouched(world, () => ({ deadline: when.send }));
  const minutes = readDuration(meant);
  if (minutes !== null) return onTouched(world, () => ({ minutes }));
  return MEANT.test(bare) || NOT_THAT.test(bare) || /\b(?:one|other)\b/i.test(meant)
    ? instead(meant, world)
    : null;
};

/** "the gift one, not that one" */
const NOT_THAT = /^(.+?),?(?: but)? not (?:that|this|the other)(?: one)?$/i;

function onTouched(world: World, patchOf: (todo: KnownTodo) => Patch | null): Request | null {
  if (world.focus.todos.length === 0) return null;
  return withTodos(refer('it', world), 'it', (todos) => {
    const changes = todos.flatMap((todo) => {
      const patch = patchOf(todo);
      return patch ? [{ todo, patch }] : [];
    });
    return changes.length > 0 ? { kind: 'update', changes } : { kind: 'other' };
  });
}

function lastTouch(world: World): Turn | undefined {
  return world.earlier.findLast((turn) => entriesOf(turn).some((entry) => entry.action !== 'unchanged'));
}

function entriesOf(turn: Turn) {
  return turn.steps
    .filter((step) => step.tool === 'update_todos' && !step.failed)
    .flatMap((step) => parseReport(step.report))
    .filter((entry) => entry.action !== 'failed');
}

/** The reverse of what the last changing turn did; null where what stood there before is not known. */
function reversed(
  turn: Turn,
  world: World,
): { create: NewItem[]; update: Change[]; remove: KnownTodo[] } | null {
  const create: NewItem[] = [];
  const update: Change[] = [];
  const remove: KnownTodo[] = [];
  for (const entry of entriesOf(turn)) {
    if (entry.action === 'created') remove.push(todoById(world, entry.todo.id) ?? fromReport(entry.todo));
    if (entry.action === 'removed') create.push(again(fromReport(entry.todo)));
    if (entry.action !== 'updated') continue;
    const todo = todoById(world, entry.id);
    const patch = readPlanNote(entry.plan);
    if (!todo || !patch) return null;
    update.push({ todo, patch });
  }
  return { create, update, remove };
}

function undo(world: World): Request {
  const last = world.earlier.at(-1);
  const entries = last ? entriesOf(last) : [];
  if (entries.length > 0 && entries.every((entry) => entry.action === 'unchanged'))
    return { kind: 'say', text: 'The last message changed nothing, so there is nothing to undo.' };
  const turn = lastTouch(world);
  if (!turn) return { kind: 'say', text: 'There is nothing in this chat to undo.' };
  const reverse = reversed(turn, world);
  return reverse
    ? { kind: 'changes', ...reverse, isUndo: true }
    : {
        kind: 'say',
        text: 'I do not know what stood there before, so I left it. The list has its own undo.',
      };
}

/** "No, I meant the gift one": the change is taken back and made on the other ToDo. */
function instead(phrase: string, world: World): Request | null {
  const turn = lastTouch(world);
  const [entry, ...more] = turn ? entriesOf(turn) : [];
  if (!turn || entry?.action !== 'updated' || more.length > 0) return null;
  const touched = new Set([entry.id]);
  const others = world.open.filter((todo) => !touched.has(todo.id));
  const other = /^the other(?: one)?$/i.test(phrase)
    ? world.focus.list.filter((todo) => !touched.has(todo.id))
    : null;
  const reference = other
    ? { kind: 'found' as const, todos: other }
    : refer(phrase, { ...world, open: others });
  const reverse = reversed(turn, world);
  if (reference.kind !== 'found' || reference.todos.length !== 1 || !reverse) {
    return reference.kind === 'unsure' ? { kind: 'which', candidates: reference.candidates } : null;
  }
  const { changed } = entry;
  const patch: Patch = {
    ...(changed.deadline === undefined ? {} : { deadline: changed.deadline }),
    ...(changed.time_to_complete === undefined ? {} : { minutes: changed.time_to_complete }),
    ...(changed.status === undefined ? {} : { status: changed.status }),
    ...(changed.repeat === undefined || changed.status === 'done' ? {} : { repeat: changed.repeat }),
  };
  return {
    kind: 'update',
    changes: [...reverse.update, ...reference.todos.map((todo) => ({ todo, patch }))],
  };
}

function again(todo: KnownTodo): NewItem {
  return {
    task: todo.task,
    ...(todo.status === 'not started' ? {} : { status: todo.status }),
    solutions: todo.solutions,
    ...(todo.deadline ? { deadline: isoOf(todo.deadline) } : {}),
    ...(todo.minutes ? { minutes: todo.minutes } : {}),
    ...(todo.repeat ? { repeat: todo.repeat } : {}),
    ...(todo.notes ? { notes: todo.notes } : {}),
  };
}
