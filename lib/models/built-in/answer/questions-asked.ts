// Answers to questions about the list.

import { localDate } from '@/lib/time/clock';
import { formatMinutes } from '@/lib/time/format';
import type { KnownTodo } from '../known-todo';
import { searched } from '../search';
import { searchInput } from '../search-for';
import type { Question } from '../understand/request';
import { bold, joinWords, plural } from '../words/markdown';
import type { World } from '../world';
import { HELP, instructionsAnswer, profileAnswer } from './about';
import { againWords, bullets, byDeadline, dayOf, dueWords, isOverdue, line } from './describe';
import { nextAnswer } from './next';
import { summaryAnswer } from './summary';

export function questionAnswer(question: Question, world: World): string {
  const found = foundBy(question, world);
  switch (question.about) {
    case 'summary':
      return summaryAnswer(world);
    case 'help':
      return HELP;
    case 'profile':
      return profileAnswer(world);
    case 'instructions':
      return instructionsAnswer(world);
    case 'next':
      return nextAnswer(world);
    case 'overdue':
      return listAnswer(
        world.open.filter((todo) => isOverdue(todo, world)),
        world,
        'overdue',
        'Nothing is overdue.',
      );
    case 'period':
      return periodAnswer(question, world);
    case 'started':
      return listAnswer(
        world.open.filter((todo) => todo.status === 'in progress'),
        world,
        'in progress',
        'Nothing is in progress.',
      );
    case 'without-deadline':
      return listAnswer(
        world.open.filter((todo) => todo.deadline === null),
        world,
        'without a deadline',
        'Every open ToDo has a deadline.',
      );
    case 'without-estimate':
      return listAnswer(
        world.open.filter((todo) => todo.minutes === null),
        world,
        'without an estimate',
        'Every open ToDo has an estimate.',
      );
    case 'topic':
      return listAnswer(
        question.todos,
        world,
        `about "${question.words}"`,
        `Nothing on the list is about "${question.words}".`,
      );
    case 'due':
      return question.todos.map((todo) => dueSentence(todo, world)).join('\n\n');
    case 'duration':
      return question.todos.map((todo) => durationSentence(todo)).join('\n\n');
    case 'details':
      return question.todos.length === 1
        ? question.todos.map((todo) => details(todo, world)).join('')
        : bullets(question.todos.map((todo) => details(todo, world).replaceAll('\n\n', ' ')));
    case 'workload':
      return workload(world);
    case 'count':
      return countAnswer(question, world, found?.total ?? 0);
    case 'finished':
      return finished(found?.todos ?? [], found?.total ?? 0);
  }
}

function foundBy(question: Question, world: World) {
  const input = searchInput(question, world);
  return input ? searched(world.searches, input) : undefined;
}

function isWithin(todo: KnownTodo, { from, to }: { from?: string | null; to?: string }): boolean {
  const day = todo.deadline?.at.slice(0, 10);
  return day !== undefined && (!from || day >= from) && (to === undefined || day <= to);
}

function periodAnswer(question: Extract<Question, { about: 'period' }>, world: World): string {
  const within = world.open.filter((todo) => isWithin(todo, question));
  const list = listAnswer(within, world, `due ${question.words}`, `Nothing is due ${question.words}.`);
  const late = world.open.filter((todo) => isOverdue(todo, world) && !within.includes(todo)).length;
  const isNow = question.from !== null && question.from <= localDate(world.context.clock);
  const noun = within.length > 0 ? 'more ToDo' : 'ToDo';
  return late > 0 && isNow ? `${list}\n\n${plural(late, noun)} ${late === 1 ? 'is' : 'are'} overdue.` : list;
}

function listAnswer(todos: KnownTodo[], world: World, which: string, none: string): string {
  if (todos.length === 0) return none;
  const sorted = [...todos].sort(byDeadline);
  return `${plural(todos.length, 'ToDo')} ${which}:\n\n${bullets(sorted.map((todo) => line(todo, world)))}`;
}

function dueSentence(todo: KnownTodo, world: World): string {
  const day = dayOf(todo, world);
  if (day === null) return `${bold(todo.task)} has no deadline yet.`;
  return `${bold(todo.task)} ${isOverdue(todo, world) ? 'was' : 'is'} due ${day}.`;
}

function durationSentence(todo: KnownTodo): string {
  if (todo.minutes === null) return `${bold(todo.task)} has no estimate yet. How long will it take?`;
  return `${bold(todo.task)} is estimated at ${formatMinutes(todo.minutes)}.`;
}

function details(todo: KnownTodo, world: World): string {
  if (todo.status === 'done') return `${bold(todo.task)} is done.`;
  const estimate = todo.minutes === null ? 'no estimate' : formatMinutes(todo.minutes);
  const again = todo.repeat === null ? '' : `, ${againWords(todo.repeat)}`;
  const ideas = todo.solutions.length === 0 ? '' : `\n\nIdeas: ${joinWords(todo.solutions)}.`;
  const notes = todo.notes === '' ? '' : `\n\nNotes: ${todo.notes}`;
  const facts = `${dueWords(todo, world)}, ${estimate}${again}, ${todo.status}`;
  return `${bold(todo.task)}: ${facts}.${ideas}${notes}`;
}

function workload(world: World): string {
  const known = world.open.filter((todo) => todo.minutes !== null);
  const total = known.reduce((sum, todo) => sum + (todo.minutes ?? 0), 0);
  const rest = world.context.openCount - known.length;
  if (known.length === 0) return 'None of the open ToDos has an estimate yet.';
  const without =
    rest > 0 ? ` ${plural(rest, 'ToDo')} ${rest === 1 ? 'has' : 'have'} none that I know of.` : '';
  return `The estimates add up to ${formatMinutes(total)}.${without}`;
}

function countAnswer(question: Extract<Question, { about: 'count' }>, world: World, found: number): string {
  const today = localDate(world.context.clock);
  switch (question.of) {
    case 'done':
      return found === 0
        ? 'No ToDo is done yet.'
        : `${plural(found, 'ToDo')} ${found === 1 ? 'is' : 'are'} done.`;
    case 'open':
      return `You have ${plural(world.context.openCount, 'open ToDo')}.`;
    case 'overdue': {
      const late = world.open.filter((todo) => isOverdue(todo, world)).length;
      return late === 0
        ? 'Nothing is overdue.'
        : `${plural(late, 'ToDo')} ${late === 1 ? 'is' : 'are'} overdue.`;
    }
    case 'today':
    case 'period': {
      const count = world.complete ? world.open.filter((todo) => isWithin(todo, question)).length : found;
      return `${plural(count, 'ToDo')} ${count === 1 ? 'is' : 'are'} due ${question.words ?? today}.`;
    }
  }
}

function finished(todos: KnownTodo[], total: number): string {
  if (todos.length === 0) return 'No ToDo is done yet.';
  const rest = total > todos.length ? `\n\n${total - todos.length} more are done.` : '';
  return `${plural(total, 'ToDo')} done:\n\n${bullets(todos.map((todo) => bold(todo.task)))}${rest}`;
}
