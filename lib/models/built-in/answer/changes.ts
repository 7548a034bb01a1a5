// What the tools report about ToDos -> what the person is told.

import { formatMinutes } from '@/lib/time/format';
import { findDuration } from '@/lib/time/read-duration';
import type { ReportEntry, ReportedTodo } from '@/lib/todos/report';
import { fromReport, type KnownTodo, withReported } from '../known-todo';
import { readPlanNote } from '../plan-note';
import { estimateFor, typicalTime } from '../steer/estimate';
import { whyNotAgain } from '../understand/again';
import { bold, joinWords, plural } from '../words/markdown';
import { todoById, type World } from '../world';
import { againWords, bullets, dayOf, dueWords, isOverdue, line } from './describe';
import { askForDeadlines, askForEstimates } from './nudge';
import { type Updated, updateSentences } from './updates';

/**
 * `said` is the person's message: an estimate that stands in it is not called a rule of thumb. `isNew`: new ToDos
 * were asked for, so one that is unchanged was there already.
 */
export function changesAnswer(entries: ReportEntry[], world: World, said: string, isNew: boolean): string {
  const made = entries.flatMap((entry) => (entry.action === 'created' ? [entry.todo] : []));
  const created = made.filter(({ follows }) => follows === undefined).map(fromReport);
  const following = made.filter(({ follows }) => follows !== undefined);
  const removed = entries.flatMap((entry) => (entry.action === 'removed' ? [fromReport(entry.todo)] : []));
  const same = entries.flatMap((entry) =>
    entry.action === 'unchanged' ? (todoById(world, entry.id) ?? []) : [],
  );
  const failed = entries.flatMap((entry) => (entry.action === 'failed' ? [failure(entry)] : []));
  const updated = entries.flatMap((entry): Updated[] => {
    if (entry.action !== 'updated') return [];
    const before = todoById(world, entry.id);
    if (!before) return [];
    return [
      {
        before,
        after: withReported(before, entry.changed),
        changed: entry.changed,
        was: readPlanNote(entry.plan),
      },
    ];
  });
  return [
    ...createdText(created, world, said),
    ...updateSentences(updated, world),
    ...followingText(following.map(fromReport), world),
    ...lastText(updated, following),
    ...(isNew ? unchangedText(same, world) : asBefore(same, world)),
    ...removedText(removed),
    ...failed,
    ...questions(created, same, world),
  ].join('\n\n');
}

function createdText(todos: KnownTodo[], world: World, said: string): string[] {
  const [only, ...more] = todos;
  if (!only) return [];
  const lead = world.role.tone === 'supportive' ? "I've added" : 'Added';
  if (more.length === 0) {
    const asked = askForDeadlines([only], world).join(' ');
    // What is asked about below need not be said here.
    const undated = asked === '' ? ', without a deadline' : '';
    const due = only.deadline === null ? undated : `, due ${dayOf(only, world)}`;
    const estimate = estimateSentence(only, world, said);
    // The role's own question names the time already.
    const named =
      guessed(only, world, said) === 'role' &&
      asked.includes(typicalTime(only.task, world.role)?.words ?? '\n');
    const isAsked = named || (only.minutes === null && asksForEstimates(world));
    const again = only.repeat === null ? '' : ` It is repeated ${againWords(only.repeat)}.`;
    return [`${lead} ${bold(only.task)}${due}.${again}${isAsked ? '' : ` ${estimate}`}`];
  }
  const isAsked = asksForEstimates(world);
  const list = todos.map((todo) => {
    const estimate = todo.minutes === null && isAsked ? [] : [estimateWords(todo, world, said)];
    const again = todo.repeat === null ? [] : [againWords(todo.repeat)];
    return `${bold(todo.task)}: ${[dueWords(todo, world), ...again, ...estimate].join(', ')}`;
  });
  return [`${lead} ${plural(todos.length, 'ToDo')}:\n\n${bullets(list)}`];
}

/** What comes after those that are done. */
function followingText(todos: KnownTodo[], world: World): string[] {
  const [only, ...more] = todos;
  if (!only) return [];
  if (more.length === 0) return [`The next ${bold(only.task)} is ${dueWords(only, world)}.`];
  const list = todos.map((todo) => `${bold(todo.task)}: ${dueWords(todo, world)}`);
  return [`The next ones:\n\n${bullets(list)}`];
}

/** Those whose repetition ends with what is done. */
function lastText(updated: Updated[], following: ReportedTodo[]): string[] {
  const ended = updated.filter(
    ({ before, changed }) =>
      before.repeat !== null &&
      changed.status === 'done' &&
      !following.some(({ follows }) => follows === before.id),
  );
  return ended.length === 0
    ? []
    : [`That was the last time for ${joinWords(ended.map(({ before }) => bold(before.task)))}.`];
}

function estimateWords(todo: KnownTodo, world: World, said: string): string {
  if (todo.minutes === null) return 'no estimate';
  const guess = guessed(todo, world, said);
  const words = formatMinutes(todo.minutes);
  return guess === null ? words : guess === 'role' ? `typically ${words}` : `about ${words}`;
}

function estimateSentence(todo: KnownTodo, world: World, said: string): string {
  if (todo.minutes === null) return 'It has no estimate yet.';
  const guess = guessed(todo, world, said);
  const words = formatMinutes(todo.minutes);
  if (guess === null) return `Estimate: ${words}.`;
  return guess === 'role'
    ? `Tasks of this kind typically take ${words}.`
    : `My rule of thumb for this is ${words}.`;
}

function guessed(todo: KnownTodo, world: World, said: string): 'role' | 'table' | null {
  const estimate = estimateFor(todo.task, world.role);
  if (estimate === null || estimate.minutes !== todo.minutes) return null;
  return said.split('\n').some((part) => findDuration(part)?.minutes === todo.minutes)
    ? null
    : estimate.source;
}

function unchangedText(todos: KnownTodo[], world: World): string[] {
  const [only, ...more] = todos;
  if (!only) return [];
  if (more.length === 0)
    return [
      `${bold(only.task)} is on the list already, ${withDeadline(only, world)}. Nothing needed changing.`,
    ];
  const lead = todos.length === 2 ? 'Both are' : `All ${todos.length} are`;
  return [
    `${lead} on the list already:\n\n${bullets(todos.map((todo) => `${bold(todo.task)}: ${dueWords(todo, world)}`))}\n\nNothing needed changing.`,
  ];
}

function asBefore(todos: KnownTodo[], world: World): string[] {
  return todos.length === 0
    ? []
    : [`That is so already:\n\n${bullets(todos.map((todo) => line(todo, world)))}`];
}

function withDeadline(todo: KnownTodo, world: World): string {
  if (todo.deadline === null) return 'without a deadline';
  return isOverdue(todo, world) ? `and ${dueWords(todo, world)}` : dueWords(todo, world);
}

function removedText(todos: KnownTodo[]): string[] {
  if (todos.length === 0) return [];
  if (todos.length > 3)
    return [
      `Removed ${todos.length} ToDos:\n\n${bullets(todos.map((todo) => bold(todo.task)))}\n\nSay "undo" to have them back.`,
    ];
  return [
    `Removed ${joinWords(todos.map((todo) => bold(todo.task)))}. Say "undo" to have ${todos.length === 1 ? 'it' : 'them'} back.`,
  ];
}

function failure(entry: Extract<ReportEntry, { action: 'failed' }>): string {
  return entry.task === undefined
    ? `Not done: ${entry.reason}`
    : `${bold(entry.task)} is not done: ${entry.reason}`;
}

function questions(created: KnownTodo[], same: KnownTodo[], world: World): string[] {
  const unread = created.filter((todo) => todo.deadline === null && UNREAD.test(todo.task));
  // One that is counted from its completion begins whenever it is done.
  const asked = askForDeadlines(
    [...created, ...same].filter((todo) => todo.repeat === null),
    world,
  );
  const dates = unread.length > 0 && asked.length === 0 ? [unreadDate(unread)] : asked;
  const estimates = asksForEstimates(world) ? askForEstimates(created, same.length === 0) : [];
  const repeated = created.flatMap((todo) => {
    const reason = whyNotAgain(todo.task, world);
    return reason === null ? [] : [`${reason} Until then it stands on the list once.`];
  });
  return [...repeated, ...dates, ...estimates];
}

function asksForEstimates({ rules, role }: World): boolean {
  return rules.alwaysEstimate || role.askForEstimates;
}

// "Send the draft by whenever": something stands where a date would.
const UNREAD = /\s(?:by|until|till|due|before)\s+\S+(?:\s+\S+){0,2}$/i;

function unreadDate(todos: KnownTodo[]): string {
  const who = joinWords(todos.map((todo) => bold(todo.task)));
  return `I could not read a date in ${who}. When should it be due?`;
}
