// "Give me a todo summary": the list as the role wants it, then the questions that the role asks for.

import type { DeadlineBucket } from '@/lib/time/deadline';
import type { KnownTodo } from '../known-todo';
import { plural } from '../words/markdown';
import type { World } from '../world';
import { bucketOf, bullets, byDeadline, line } from './describe';
import { askForDeadlines, askForEstimates } from './nudge';

/** So many of a group are shown. */
const MOST_SHOWN = 20;

const GROUPS: [DeadlineBucket, string][] = [
  ['overdue', 'Overdue'],
  ['today', 'Today'],
  ['this-week', 'This week'],
  ['later', 'Later'],
  ['none', 'No deadline'],
];

export function summaryAnswer(world: World): string {
  const todos = [...world.open].sort(byDeadline);
  if (todos.length === 0) {
    return world.role.tone === 'supportive'
      ? 'Your list is empty. Enjoy the free time, or tell me what comes next.'
      : 'Your list is empty.';
  }
  const count = Math.max(world.context.openCount, todos.length);
  const list = world.role.groupByDeadline ? grouped(todos, world) : shown(todos, world);
  const rest =
    count > todos.length
      ? [`${count - todos.length} more are not shown. Ask for a day or for words in the title to see them.`]
      : [];
  return [opening(count, todos, world), list, ...rest, ...notes(todos, world)].join('\n\n');
}

function opening(count: number, todos: KnownTodo[], world: World): string {
  const late = todos.filter((todo) => bucketOf(todo, world) === 'overdue').length;
  const lead = world.role.tone === 'supportive' ? 'Here is where things stand: ' : '';
  if (late > 0) return `${lead}${plural(count, 'open ToDo')}, ${late} overdue.`;
  return `${lead}${plural(count, 'open ToDo')}, nothing overdue.`;
}

function grouped(todos: KnownTodo[], world: World): string {
  return GROUPS.flatMap(([bucket, title]) => {
    const members = todos.filter((todo) => bucketOf(todo, world) === bucket);
    return members.length === 0 ? [] : [`### ${title}\n\n${shown(members, world)}`];
  }).join('\n\n');
}

function shown(todos: KnownTodo[], world: World): string {
  const lines = todos.slice(0, MOST_SHOWN).map((todo) => line(todo, world));
  const more = todos.length - lines.length;
  return bullets(more > 0 ? [...lines, `and ${more} more`] : lines);
}

function notes(todos: KnownTodo[], world: World): string[] {
  const dated = todos.filter((todo) => todo.deadline !== null);
  const estimates = world.role.pointOutEstimates || world.rules.alwaysEstimate ? askForEstimates(dated) : [];
  return [...askForDeadlines(todos, world), ...estimates];
}
