// Which ToDos a few words fit: by the stems they share with the titles.

import { titleKey } from '../focus';
import type { KnownTodo } from '../known-todo';
import { alike, stems } from '../words/stem';

export type Match = { exact: KnownTodo[]; close: KnownTodo[] };

/** From this share of the phrase's words on, a title is near enough to ask about. */
const CLOSE = 0.5;
/** From here on, and with three words, near enough to be meant. */
const ENOUGH = 0.75;

const stemsOfTask = new WeakMap<KnownTodo, string[]>();

/** `exact` fit every word, best first and narrowed to the one whose whole title was said; `close` fit some. */
export function match(phrase: string, todos: KnownTodo[]): Match {
  const wanted = stems(phrase);
  if (wanted.length === 0) return { exact: [], close: [] };
  const rated = todos
    .map((todo) => ({ todo, ...rate(wanted, taskStems(todo)) }))
    .filter(({ said }) => said >= CLOSE)
    .sort((a, b) => b.said - a.said || b.title - a.title);
  const full = rated.filter(({ said }) => said === 1);
  const same = full.filter(({ todo }) => titleKey(todo.task) === titleKey(phrase));
  const whole = full.filter(({ title }) => title === 1);
  const exact = [same, whole, full].find((some) => some.length === 1) ?? full;
  if (exact.length > 0) return { exact: exact.map(({ todo }) => todo), close: [] };
  const [best, second] = rated;
  const clear = best && best.said >= ENOUGH && wanted.length > 3 && (second?.said ?? 0) < best.said;
  if (clear) return { exact: [best.todo], close: [] };
  return { exact: [], close: rated.slice(0, 5).map(({ todo }) => todo) };
}

/** The open ToDo that a new title only says again: no meaningful word more or less, or (`loose`) nearly so. */
export function sameTodo(title: string, todos: KnownTodo[], loose: boolean): KnownTodo | undefined {
  const wanted = stems(title);
  const exact = todos.find((todo) => titleKey(todo.task) === titleKey(title));
  if (exact) return exact;
  const rated = todos
    .map((todo) => ({ todo, ...rate(wanted, taskStems(todo)) }))
    .filter(({ said, title: heard }) =>
      loose ? Math.min(said, heard) >= 0.6 && said + heard >= 1.5 : said === 1 && heard === 1,
    );
  const equal = rated.filter(({ todo }) => numbers(todo.task) === numbers(title));
  return equal.length === 1 ? equal[0]?.todo : undefined;
}

function taskStems(todo: KnownTodo): string[] {
  const known = stemsOfTask.get(todo);
  if (known) return known;
  const made = stems(todo.task);
  stemsOfTask.set(todo, made);
  return made;
}

function rate(wanted: string[], heard: string[]): { said: number; title: number } {
  const hits = wanted.filter((word) => heard.some((other) => alike(word, other)));
  const covered = heard.filter((word) => wanted.some((other) => alike(word, other)));
  return { said: hits.length / wanted.length, title: heard.length === 0 ? 0 : covered.length / heard.length };
}

// "Chapter 3" and "Chapter 4" are two tasks, however alike.
function numbers(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}
