// All that the model can know in one step: the context, what this turn's searches found, and the thread before it.

import { parseReport } from '@/lib/todos/report';
import { isOpen } from '@/lib/todos/todo';
import type { BuiltInContext } from './context';
import type { Turn } from './conversation';
import { type Focus, readFocus } from './focus';
import { fromReport, fromTodo, type KnownTodo, stub, withReported } from './known-todo';
import { plannedTitle } from './plan-note';
import { type Found, foundIn } from './search';
import { type Role, readRole } from './steer/role';
import { type Rules, readRules } from './steer/rules';

export type World = {
  context: BuiltInContext;
  role: Role;
  rules: Rules;
  /** Open ToDos, most urgent first, with what this turn's searches added. */
  open: KnownTodo[];
  /** Done and archived ones that the thread or a search told of. */
  closed: KnownTodo[];
  /** Whether `open` is the whole list. */
  complete: boolean;
  searches: Found[];
  earlier: Turn[];
  focus: Focus;
  /** What the person picked when asked which ToDo they meant. */
  chosen: KnownTodo[] | null;
};

export function readWorld(context: BuiltInContext, turns: Turn[]): World {
  const earlier = turns.slice(0, -1);
  const searches = (turns.at(-1)?.steps ?? []).flatMap((step) => foundIn(step) ?? []);
  const open = context.todos.map(fromTodo);
  const known = new Set(open.map((todo) => todo.id));
  const complete = context.openCount <= open.length;
  const add = (todo: KnownTodo, list: KnownTodo[]) => {
    if (known.has(todo.id)) return;
    known.add(todo.id);
    list.push(todo);
  };
  const closed: KnownTodo[] = [];
  for (const todo of searches.flatMap((search) => search.todos)) add(todo, isOpen(todo) ? open : closed);
  for (const todo of recalled(earlier)) {
    if (!isOpen(todo)) add(todo, closed);
    else if (!complete) add(todo, open);
  }
  return {
    context,
    role: readRole(context.role),
    rules: readRules(context.memory.instructions, context.clock),
    open,
    closed,
    complete,
    searches,
    earlier,
    focus: readFocus(earlier, [...open, ...closed]),
    chosen: null,
  };
}

/** The world before the last turn, with the answer to the question that it ended with. */
export function before(world: World, chosen: KnownTodo[]): World {
  const earlier = world.earlier.slice(0, -1);
  return { ...world, earlier, chosen, focus: readFocus(earlier, [...world.open, ...world.closed]) };
}

/** The ToDos that earlier reports told of, as they were then; removed ones are left out. */
function recalled(turns: Turn[]): KnownTodo[] {
  const todos = new Map<string, KnownTodo>();
  for (const step of turns.flatMap((turn) => turn.steps)) {
    for (const todo of foundIn(step)?.todos ?? []) todos.set(todo.id, todo);
    if (step.tool !== 'update_todos' || step.failed) continue;
    for (const entry of parseReport(step.report)) {
      const before = 'id' in entry && entry.id !== undefined ? todos.get(entry.id) : undefined;
      if (entry.action === 'created') todos.set(entry.todo.id, fromReport(entry.todo));
      if (entry.action === 'removed') todos.delete(entry.todo.id);
      if (entry.action !== 'updated') continue;
      const title = plannedTitle(entry.plan);
      // Of a ToDo that an update is all we know of, the title at least stands in the plan.
      const known = before ?? (title === null ? null : stub(entry.id, title));
      if (known) todos.set(entry.id, withReported(known, entry.changed));
    }
  }
  return [...todos.values()];
}

export function todoById(world: World, id: string): KnownTodo | undefined {
  return world.open.find((todo) => todo.id === id) ?? world.closed.find((todo) => todo.id === id);
}
