// What an undo did: that it is undone, and what is so now.

import { formatMinutes } from '@/lib/time/format';
import type { ReportEntry } from '@/lib/todos/report';
import { fromReport, type KnownTodo, withReported } from '../known-todo';
import { bold } from '../words/markdown';
import { todoById, type World } from '../world';
import { againWords, dayOf, dueWords, isOverdue } from './describe';
import { type Saying, sentences } from './updates';

export function undoneAnswer(entries: ReportEntry[], world: World): string {
  const said = sentences(entries.flatMap((entry) => sayings(entry, world)));
  const [first, ...rest] = said;
  if (first === undefined) return 'Nothing needed undoing.';
  return [`Undone: ${first.replace(/^The(?:se)?\b/, (word) => word.toLowerCase())}`, ...rest].join('\n\n');
}

function sayings(entry: ReportEntry, world: World): Saying[] {
  switch (entry.action) {
    case 'created': {
      const todo = fromReport(entry.todo);
      return [
        {
          phrase:
            todo.deadline === null || isOverdue(todo, world)
              ? '{who} {is} back on the list.'
              : `{who} {is} back on the list, ${dueWords(todo, world)}.`,
          title: todo.task,
        },
      ];
    }
    case 'removed':
      return [{ phrase: '{who} {is} off the list again.', title: entry.todo.task }];
    case 'updated': {
      const before = todoById(world, entry.id);
      if (!before) return [];
      const after = withReported(before, entry.changed);
      return phrases(before, after, entry.changed, world).map((phrase) => ({ phrase, title: after.task }));
    }
    case 'unchanged':
      return [];
    case 'failed':
      return [{ phrase: `one change could not be undone: ${entry.reason}`, title: '' }];
  }
}

type Changed = Extract<ReportEntry, { action: 'updated' }>['changed'];

function phrases(before: KnownTodo, after: KnownTodo, changed: Changed, world: World): string[] {
  const said: string[] = [];
  if (changed.task !== undefined) said.push(`${bold(before.task)} is called {who} again.`);
  if (changed.status !== undefined)
    said.push(`{who} {is} ${after.status === 'not started' ? 'open' : after.status} again.`);
  if (changed.deadline !== undefined)
    said.push(
      after.deadline === null
        ? '{who} {has} no deadline again.'
        : `{who} {is} due ${dayOf(after, world)} again.`,
    );
  if (changed.time_to_complete !== undefined)
    said.push(
      after.minutes === null
        ? '{who} {has} no estimate again.'
        : `{who} {is} estimated at ${formatMinutes(after.minutes)} again.`,
    );
  if (changed.repeat !== undefined && changed.status === undefined)
    said.push(
      after.repeat === null
        ? '{who} {is} not repeated again.'
        : `{who} {is} repeated ${againWords(after.repeat)} again.`,
    );
  if (changed.solutions !== undefined) said.push('The ideas for {who} are as they were.');
  if (changed.notes !== undefined) said.push('The notes of {who} are as they were.');
  return said;
}
