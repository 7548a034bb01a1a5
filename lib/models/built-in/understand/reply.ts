// Short replies to what the last answer asked: which one, yes or no, a bare day, a bare duration.

import { readDuration } from '@/lib/time/read-duration';
import { asksToAdd, asksToRemove, asksWhich } from '../answer/questions';
import { anyOf } from '../words/any-of';
import { bold, boldTitles, joinWords } from '../words/markdown';
import { withoutEnd } from '../words/tidy';
import { before, type World } from '../world';
import { refer, withTodos } from './refer';
import type { Request, Utterance } from './request';
import { atHour, findWhen, hourOf, readWhen } from './when';

const YES = anyOf(
  'yes',
  'yeah',
  'yep',
  'yup',
  'sure',
  'ok',
  'okay',
  'please do',
  'do it',
  'go ahead',
  'correct',
  'right',
  'exactly',
  'confirm',
  'confirmed',
  'absolutely',
  'definitely',
  'of course',
  'y',
  'that one',
  "that's it",
  'yes,? (?:please|that one|do it|remove (?:it|them)(?: all)?|delete (?:it|them)(?: all)?|add it|all of them|go ahead)',
);
const NO = anyOf(
  'no',
  'nope',
  'nah',
  'no thanks',
  'no,? thank you',
  'not now',
  'not yet',
  "don't",
  'cancel',
  'never ?mind',
  'neither',
  'none(?: of them)?',
  'n',
  'stop',
  'leave it',
  'keep (?:it|them)',
  'forget it',
  'no need',
  'later',
  'skip(?: it)?',
  'no,? (?:leave|keep) (?:it|them)',
);
const ABOUT =
  /^(?:(?:about|around|roughly|maybe|say|probably|i think|let's say|it'll take|by|on|for|due|until|how about|what about|let's do|make it|yes|yeah|ok|sure)[,\s]+)+/i;

/** `understand` reads a message anew: the one that left the question open. */
export function readReply(
  { raw }: Utterance,
  world: World,
  understand: (text: string, world: World) => Request[],
): Request[] | null {
  const last = world.earlier.at(-1);
  if (!last) return null;
  const bare = withoutEnd(raw);
  if (asksToRemove(last.answer)) {
    if (YES.test(bare)) return [{ kind: 'remove', todos: shown(last.answer, world) }];
    if (NO.test(bare)) return [{ kind: 'say', text: 'All right, they stay.' }];
  }
  if (asksToAdd(last.answer)) {
    const task = boldTitles(last.answer)[0]?.title;
    const deadline = findWhen(last.user, world)?.send;
    if (YES.test(bare) && task)
      return [{ kind: 'create', items: [{ task, ...(deadline ? { deadline } : {}) }] }];
    if (NO.test(bare)) return [{ kind: 'say', text: 'All right, I left it out.' }];
  }
  if (asksWhich(last.answer)) {
    const candidates = shown(last.answer, world);
    if (NO.test(bare)) return [{ kind: 'say', text: 'All right, nothing was changed.' }];
    const all =
      /^(?:both|all|all of them|both of them)$/i.test(bare) || (YES.test(bare) && candidates.length === 1);
    const found = all ? { kind: 'found' as const, todos: candidates } : pick(bare, candidates, world);
    if (found.kind === 'found') return understand(last.user, before(world, found.todos));
  }
  return bareValue(bare, last.answer, world);
}

function pick(words: string, candidates: World['open'], world: World) {
  const focus = { ...world.focus, list: candidates, todos: candidates };
  return refer(words, { ...world, open: candidates, complete: true, focus });
}

function bareValue(bare: string, answer: string, world: World): Request[] | null {
  const value = bare.replace(ABOUT, '');
  const isAbout = world.focus.last.length > 0 || (world.chosen !== null && world.focus.todos.length > 0);
  const minutes = /^in\b/i.test(value) ? null : readDuration(value);
  if (minutes !== null && isAbout) {
    return [
      withTodos(refer('it', world), 'it', (todos) => ({
        kind: 'update',
        changes: todos.map((todo) => ({ todo, patch: { minutes } })),
      })),
    ];
  }
  const hour = hourOf(value) ?? hourOf(bare);
  if (hour !== null && isAbout) {
    return [
      withTodos(refer('it', world), 'it', (todos) => ({
        kind: 'update',
        changes: todos.flatMap((todo) => {
          const deadline = atHour(hour, todo.deadline, world);
          return deadline === null ? [] : [{ todo, patch: { deadline } }];
        }),
      })),
    ];
  }
  const when = readWhen(value, world);
  if (when && isAbout) {
    return [
      withTodos(wanting(world), 'it', (todos) => ({
        kind: 'update',
        changes: todos.map((todo) => ({ todo, patch: { deadline: when.send } })),
      })),
    ];
  }
  if (!/\b(?:it|that|this)\b/i.test(bare) && readWhen(bare, world))
    return [{ kind: 'say', text: 'What should I put down for that day?' }];
  if (NO.test(bare)) return [{ kind: 'say', text: 'All right, I left everything as it is.' }];
  if (!/\?/.test(answer) || !YES.test(bare)) return null;
  return [
    {
      kind: 'say',
      text: /deadline/i.test(answer) ? whichDay(world) : 'Tell me what to put down, and I will.',
    },
  ];
}

// The titles are said, so that the next reply is known to be about them.
function whichDay(world: World): string {
  const undated = world.focus.last.filter((todo) => todo.deadline === null).slice(0, 3);
  return undated.length === 0
    ? 'Which day should it be?'
    : `Which day shall I put down for ${joinWords(undated.map((todo) => bold(todo.task)))}?`;
}

// A bare day answers the question about a missing deadline, so those without one come first.
function wanting(world: World) {
  const without = world.focus.last.filter((todo) => todo.deadline === null);
  return without.length === 1 && world.chosen === null
    ? { kind: 'found' as const, todos: without }
    : refer('it', world);
}

function shown(answer: string, world: World): World['open'] {
  const titles = new Set(boldTitles(answer).map(({ title }) => title));
  return [...world.open, ...world.closed].filter((todo) => titles.has(todo.task.replace(/\s+/g, ' ').trim()));
}
