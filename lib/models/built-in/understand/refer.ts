// Finds the ToDos that words stand for: "it", "both", "the second one", "the audioUX one", "all overdue ones".

import type { KnownTodo } from '../known-todo';
import { searched } from '../search';
import { searchWords } from '../words/stem';
import { unquote, withoutEnd } from '../words/tidy';
import type { World } from '../world';
import { dueWhen } from './filter';
import { match } from './match';
import { listedBy } from './ordinal';
import type { Request } from './request';

export type Reference =
  | { kind: 'found'; todos: KnownTodo[] }
  | { kind: 'unsure'; candidates: KnownTodo[] }
  | { kind: 'search'; query: string }
  | { kind: 'none' };

type Among = 'open' | 'closed';

const NOUN = `(?:tasks?|to-?dos?|items?|ones?|things?|reminders?|entry|entries)`;
const SINGULAR = new RegExp(
  `^(?:it|this|that|(?:this|that|the|the same|the last|the latest|the new|the newest|my last|that last|the current) ${NOUN}|the one (?:i|you|we) (?:just )?(?:added|made|created|changed)|the latter|same)$`,
  'i',
);
const PLURAL = new RegExp(
  `^(?:both|them|those|these|they|(?:both|all|each)(?: of)?(?: the| these| those| them)?(?: two| three| four| five)?(?: of them)?|the two|the three|them all|(?:those|these|both|the)(?: two| three)? ${NOUN})$`,
  'i',
);
const EVERYTHING = new RegExp(
  `^(?:everything|(?:all|every|each)(?: of)?(?: my| the)?(?: open| current)?(?: ${NOUN})|(?:all|everything)(?: (?:that's|that is))? (?:on|in|from) (?:my|the)(?: to-?do)? list|(?:my|the) (?:whole|entire|complete)? ?(?:to-?do )?list|all of (?:it|them|my ${NOUN}))$`,
  'i',
);

export function refer(words: string, world: World, among: Among = 'open'): Reference {
  const reference = referTo(words, world, among);
  const isOpen = reference.kind === 'found' || reference.kind === 'none';
  return world.chosen === null || isOpen ? reference : { kind: 'found', todos: world.chosen };
}

function referTo(words: string, world: World, among: Among): Reference {
  const phrase = cleaned(words);
  const list = among === 'open' ? world.open : world.closed;
  if (phrase === '') return { kind: 'none' };
  const [, wanted = '', unwanted = ''] = /^(.+?)(?:,| but)? not (?:the )?(.+)$/i.exec(phrase) ?? [];
  if (wanted !== '' && !/^(?:this|that|it)$/i.test(wanted)) return except(wanted, unwanted, world, among);
  const focus = world.focus.todos.filter((todo) => list.some((each) => each.id === todo.id));
  const isPlace = /^the last\b/i.test(phrase) && focus.length !== 1 && world.focus.list.length > 1;
  if (SINGULAR.test(phrase) && !isPlace) return several(focus);
  if (EVERYTHING.test(phrase)) return list.length > 0 ? { kind: 'found', todos: list } : { kind: 'none' };
  if (PLURAL.test(phrase)) return together(phrase, focus, world, list);
  const listed = listedBy(phrase, world.focus.list);
  if (listed) return listed.length > 0 ? { kind: 'found', todos: listed } : { kind: 'none' };
  const due = dueWhen(phrase, list, world);
  if (due) return due.length > 0 ? { kind: 'found', todos: due } : { kind: 'none' };
  return named(phrase, list, world, among);
}

/** A reference made into a request, or the question that it leaves open. */
export function withTodos(
  reference: Reference,
  phrase: string,
  use: (todos: KnownTodo[]) => Request,
): Request {
  switch (reference.kind) {
    case 'found':
      return use(reference.todos);
    case 'unsure':
      return { kind: 'which', candidates: reference.candidates };
    case 'search':
      return { kind: 'search', input: { query: reference.query } };
    case 'none':
      return { kind: 'not-found', phrase: cleaned(phrase) };
  }
}

export function cleaned(words: string): string {
  return unquote(withoutEnd(words.trim()))
    .replace(/^both (?=.+ and )/i, '')
    .replace(/^(?:with|on|for|of|about|to|working on|work on)\s+/i, '')
    .replace(
      new RegExp(String.raw`^(?:the |my )?${NOUN}(?: called| named| titled| about| for| to|:)\s+`, 'i'),
      '',
    )
    .replace(/\s+(?:from|on|off|in) (?:my|the)(?: to-?do)? list$/i, '')
    .replace(/^(["'])(.+)\1$/, '$2')
    .trim();
}

function named(phrase: string, list: KnownTodo[], world: World, among: Among): Reference {
  const { exact, close } = match(phrase, list);
  if (exact.length === 1) return { kind: 'found', todos: exact };
  if (exact.length > 1) return { kind: 'unsure', candidates: exact.slice(0, 6) };
  const parts = phrase.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/i).filter((part) => part !== '');
  if (parts.length > 1) {
    const each = parts.map((part) => refer(part, world, among));
    const todos = each.flatMap((one) => (one.kind === 'found' ? one.todos : []));
    if (each.every((one) => one.kind === 'found')) return { kind: 'found', todos: [...new Set(todos)] };
  }
  const query = among === 'open' && !world.complete ? nextQuery(phrase, world) : null;
  if (query !== null) return { kind: 'search', query };
  return close.length > 0 ? { kind: 'unsure', candidates: close } : { kind: 'none' };
}

/** A search finds titles that hold all the words; when there are none, the longest word alone may tell. */
function nextQuery(phrase: string, world: World): string | null {
  const words = searchWords(phrase);
  const longest = [...words].sort((a, b) => b.length - a.length)[0] ?? '';
  const queries = [...new Set([words.join(' '), longest])].filter((query) => query !== '');
  const found = queries.some((query) => (searched(world.searches, { query })?.todos.length ?? 0) > 0);
  return found ? null : (queries.find((query) => !searched(world.searches, { query })) ?? null);
}

// "the gift one, not that one"
function except(wanted: string, unwanted: string, world: World, among: Among): Reference {
  const not = refer(unwanted, world, among);
  const without = not.kind === 'found' ? new Set(not.todos.map((todo) => todo.id)) : new Set<string>();
  const found = refer(wanted, world, among);
  if (found.kind === 'search' || found.kind === 'none') return found;
  const todos = found.kind === 'found' ? found.todos : found.candidates;
  return several(
    todos.filter((todo) => !without.has(todo.id)),
    found.kind === 'found',
  );
}

function several(todos: KnownTodo[], all = false): Reference {
  if (todos.length === 0) return { kind: 'none' };
  return all || todos.length === 1
    ? { kind: 'found', todos }
    : { kind: 'unsure', candidates: todos.slice(0, 6) };
}

function together(phrase: string, focus: KnownTodo[], world: World, list: KnownTodo[]): Reference {
  const count = /\b(?:both|two)\b/i.test(phrase) ? 2 : /\bthree\b/i.test(phrase) ? 3 : null;
  const recent = world.focus.recent.filter((todo) => list.some((each) => each.id === todo.id));
  const groups = [focus, world.focus.list, recent.slice(0, count ?? 0)];
  const fitting = groups.find((group) => (count === null ? group.length > 1 : group.length === count));
  if (fitting) return { kind: 'found', todos: fitting };
  return several(focus);
}
