// How ToDos that are there come again: "make the standup weekly", "repeat it every Monday", "stop repeating X".

import { findRepeat } from '@/lib/time/find-repeat';
import type { KnownTodo } from '../known-todo';
import { anyOf } from '../words/any-of';
import { bold, joinWords } from '../words/markdown';
import { isQuestion, withoutEnd } from '../words/tidy';
import type { World } from '../world';
import { findAgain } from './again';
import { isCommand } from './create';
import { refer, withTodos } from './refer';
import type { Reader, Request } from './request';

const REPEAT = '(?:repeat(?:s|ing|ed)?|recur(?:s|ring)?|coming (?:back|again)|come (?:back|again))';

const STOP: RegExp[] = [
  anyOf(
    `(?:stop|end|quit|cancel|no longer|don't|do not|never)(?: the)? ${REPEAT}(?: of)? (.+?)(?: any ?more| any longer)?`,
  ),
  anyOf(
    '(?:stop|end|cancel|remove|clear|delete|drop|forget)(?: the| its| any)? (?:repetition|repeat|recurrence|rhythm)s?(?: (?:of|for|from|on) (.+))?',
  ),
  anyOf(`(.+?) (?:should|must|need)(?:n't| not) ${REPEAT}(?: any ?more| any longer)?`),
  anyOf(`(?:make|have|let) (.+?) (?:not|no longer|stop) ${REPEAT}(?: any ?more)?`),
  anyOf(`(.+?) (?:no longer|doesn't|does not) ${REPEAT}(?: any ?more)?`),
  anyOf(`make (.+?) (?:a )?(?:one[- ]?off|one[- ]time|once only|just once|only once)`),
];

/** What stands before the repetition; the group is the ToDo. With `sure`, one that is not found is asked about. */
const SET: { pattern: RegExp; sure: boolean }[] = [
  { pattern: anyOf(`(?:make|have|let|set|change|get) (.+?)(?: to| be)? ${REPEAT}`), sure: true },
  { pattern: anyOf('(?:repeat|redo) (.+)'), sure: true },
  {
    pattern: anyOf(`(.+?) (?:should|must|has to|needs to|shall|will)(?: now)? (?:be )?${REPEAT}`),
    sure: true,
  },
  { pattern: anyOf(`(.+?)(?: now)? ${REPEAT}`), sure: false },
  {
    pattern: anyOf(
      '(?:set|change|update) the (?:repetition|repeat|recurrence|rhythm) (?:of|for|on) (.+?)(?: to| as| at)?',
    ),
    sure: true,
  },
  {
    pattern: anyOf(
      '(?:change|switch|move|set|turn|make|schedule|put|have)(?: up)? (.+?)(?: to| into| as| on| be| happen| due)*',
    ),
    sure: false,
  },
  {
    pattern: anyOf('(.+?) (?:is|are|should be|happens|must be|will be|shall be)(?: now)?(?: due)?'),
    sure: false,
  },
];

export const readRepetition: Reader = ({ text }, world) => {
  if (isQuestion(text) || /\n/.test(text) || isCommand(text)) return null;
  const bare = withoutEnd(text).replace(/\s+(?:instead|from now on|please)$/i, '');
  return stopped(bare, world) ?? set(bare, world);
};

function stopped(text: string, world: World): Request | null {
  for (const pattern of STOP) {
    const found = pattern.exec(text);
    if (!found) continue;
    const phrase = found[1] ?? 'it';
    return withTodos(refer(phrase, world), phrase, (todos) => {
      const again = todos.filter((todo) => todo.repeat !== null);
      return again.length > 0 ? update(again, null) : { kind: 'say', text: noneComesAgain(todos) };
    });
  }
  return null;
}

function set(text: string, world: World): Request | null {
  const again = findAgain(text, world);
  const unread = again ? null : findRepeat(text, world.context.clock);
  const found = again ?? unread;
  // The repetition stands last: "every Monday make bread" is a ToDo.
  if (!found || found.start === 0 || found.end < text.length) return null;
  const before = text.slice(0, found.start).trim();
  for (const { pattern, sure } of SET) {
    const phrase = pattern.exec(before)?.[1];
    if (!phrase) continue;
    const reference = refer(phrase, world);
    // "Make bread every Sunday" may be a new ToDo.
    const isMeant = sure || /^(?:it|this|that|them|both|these|those|the\b.*|my\b.*)$/i.test(phrase);
    if (reference.kind !== 'found' && !isMeant) continue;
    return withTodos(reference, phrase, (todos) =>
      again ? update(todos, again.words) : { kind: 'say', text: reasonOf(unread) },
    );
  }
  return null;
}

function update(todos: KnownTodo[], repeat: string | null): Request {
  return { kind: 'update', changes: todos.map((todo) => ({ todo, patch: { repeat } })) };
}

function reasonOf(found: ReturnType<typeof findRepeat>): string {
  return found?.kind === 'none' ? `${found.reason} I changed nothing.` : '';
}

function noneComesAgain(todos: KnownTodo[]): string {
  const who = joinWords(todos.slice(0, 3).map((todo) => bold(todo.task)));
  return `${who} ${todos.length === 1 ? 'is' : 'are'} not repeated, so there is nothing to stop.`;
}
