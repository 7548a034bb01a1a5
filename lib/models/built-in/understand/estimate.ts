// Estimates for ToDos that are there: "X will take 2 hours", "estimate X at 45 min", "set the estimate of X to 1 h".

import { readDuration } from '@/lib/time/read-duration';
import type { KnownTodo } from '../known-todo';
import { anyOf, choice } from '../words/any-of';
import { isQuestion, withoutEnd } from '../words/tidy';
import { startsWithVerb } from '../words/verbs';
import type { World } from '../world';
import { isCommand } from './create';
import { refer, withTodos } from './refer';
import type { Reader, Request } from './request';
import { findWhen } from './when';

const ABOUT = `(?:${choice('about', 'around', 'roughly', 'approximately', 'only', 'maybe', 'probably', 'me', 'us', 'some', 'like', 'at most', 'at least', 'up to')}s+)*`;
const TIME = `${ABOUT}(?<time>.+)`;
const WHAT = '(?<what>.+?)';
const WHAT_LAST = '(?<what>.+)';
const OF = '(?: (?:of|for|on))?';

/** One line a phrase: with these, a ToDo that is not found is asked about. */
const SURE: RegExp[] = [
  anyOf(
    `(?:i (?:think|guess|expect|reckon) (?:that )?)?${WHAT}(?:'ll| will| should| would| might| may| could| is going to| can)?(?: probably| only)? (?:take|need|last|require)s? ${TIME}`,
  ),
  anyOf(
    `(?:i )?(?:estimate|plan|schedule|allow|reserve|budget|allocate|block) ${WHAT} (?:at|to|as|to be|to take|for) ${TIME}`,
  ),
  anyOf(
    `(?:plan|allow|reserve|budget|allocate|estimate|block|set aside|schedule|assume|expect|make it|say|put|give it) ${ABOUT}(?<time>.+?) (?:for|on|to) ${WHAT_LAST}`,
  ),
  anyOf(
    `(?:set|change|update|make|put) (?:the |an |its )?(?:time )?(?:estimate|duration|time)${OF} ${WHAT} (?:to|at|as|be) ${TIME}`,
  ),
  anyOf(`(?:the )?(?:time )?(?:estimate|duration)${OF} ${WHAT} (?:is|should be|would be|:) ${TIME}`),
  anyOf(`(?:add|set|put) (?:an |a )?(?:time )?estimate of ${ABOUT}(?<time>.+?) (?:to|for|on) ${WHAT_LAST}`),
  anyOf(`give ${WHAT} (?:an )?(?:estimate of )?${ABOUT}(?<time>\\d.*)`),
  anyOf(`${WHAT} is an? (?<time>.+?) (?:job|task|thing)`),
];

/** With these, what is not found may be something else: "make bread 3 hours". */
const MADE = /^(?:make|give|set|put|call) (.+)$/i;
const FOR = anyOf(`${ABOUT}(?<time>.+?) (?:for|on) ${WHAT_LAST}`);

export const readEstimate: Reader = ({ text }, world) => {
  const bare = withoutEnd(text);
  if (isQuestion(text) || /\n/.test(text)) return null;
  const several = eachItsOwn(bare, world);
  if (several) return several;
  for (const pattern of SURE) {
    const { what, time } = pattern.exec(bare)?.groups ?? {};
    const minutes = time === undefined ? null : readDuration(time);
    if (minutes === null || what === undefined) continue;
    const reference = refer(what, world);
    if (reference.kind === 'none' && isNewItem(what, text, world)) continue;
    return withTodos(reference, what, (todos) => estimated(todos, minutes));
  }
  const { phrase, minutes } = named(MADE.exec(bare)?.[1] ?? '') ?? namedAfter(bare) ?? {};
  const found = phrase === undefined ? null : refer(phrase, world);
  return found?.kind === 'found' && minutes !== undefined ? estimated(found.todos, minutes) : null;
};

function estimated(todos: KnownTodo[], minutes: number): Request {
  return { kind: 'update', changes: todos.map((todo) => ({ todo, patch: { minutes } })) };
}

// "2 days for the kite"
function namedAfter(text: string): { phrase: string; minutes: number } | null {
  const { what, time } = FOR.exec(text)?.groups ?? {};
  const minutes = time === undefined ? null : readDuration(time);
  return minutes === null || what === undefined ? null : { phrase: what, minutes };
}

// "Bake bread, takes 4 hours", "dentist on the 5th, takes 45 min"
function isNewItem(words: string, text: string, world: World): boolean {
  return startsWithVerb(words) || isCommand(text) || findWhen(words, world) !== null;
}

/** "The first one 3 hours and audioUX a day"; "3 hours and a day" for the two that were asked about. */
function eachItsOwn(text: string, world: World): Request | null {
  const parts = text.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/i).filter((part) => part !== '');
  const bareMinutes = parts.map((part) => readDuration(part));
  const asked = world.focus.last.filter((todo) => todo.minutes === null);
  if (parts.length > 1 && parts.length === asked.length && bareMinutes.every((each) => each !== null)) {
    return {
      kind: 'update',
      changes: asked.map((todo, index) => ({ todo, patch: { minutes: bareMinutes[index] } })),
    };
  }
  const changes = parts.flatMap((part) => {
    const { phrase, minutes } = named(part) ?? {};
    const found = phrase === undefined ? null : refer(phrase, world);
    return found?.kind === 'found' ? found.todos.map((todo) => ({ todo, patch: { minutes } })) : [];
  });
  const isShift = /\b(?:more|by|later|earlier|another|for)\b/i.test(text);
  return !isShift && changes.length > 0 && changes.length >= parts.length
    ? { kind: 'update', changes }
    : null;
}

// "the kite: a day" -> the kite, 480
function named(part: string): { phrase: string; minutes: number } | null {
  const words = part.split(/\s+/);
  for (let end = 1; end < words.length; end += 1) {
    const minutes = readDuration(words.slice(end).join(' '));
    const phrase = words
      .slice(0, end)
      .join(' ')
      .replace(/\s*(?:[:=–-]|\b(?:takes?|needs?|is|will|should|to|at))$/i, '');
    if (minutes !== null && phrase !== '') return { phrase, minutes };
  }
  return null;
}
