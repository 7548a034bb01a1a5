// Updates in sentences: what is due when now, what is done, what is called otherwise.

import { formatMinutes } from '@/lib/time/format';
import type { ReportedTodo } from '@/lib/todos/report';
import type { KnownTodo } from '../known-todo';
import type { Patch } from '../understand/request';
import { bold, joinWords } from '../words/markdown';
import type { World } from '../world';
import { againWords, bullets, dayOf } from './describe';

export type Updated = {
  before: KnownTodo;
  after: KnownTodo;
  changed: Partial<Omit<ReportedTodo, 'id'>>;
  /** What stood there before, where the plan says it. */
  was: Patch | null;
};

/** What is said of a ToDo: {who} stands for the titles, {is} and {has} for the verb that agrees with them. */
export type Saying = { phrase: string; title: string };

export function updateSentences(updates: Updated[], world: World): string[] {
  return sentences(
    updates.flatMap((update) =>
      phrases(update, world).map((phrase) => ({ phrase, title: update.after.task })),
    ),
  );
}

/** ToDos of which the same is said share a sentence. */
export function sentences(sayings: Saying[]): string[] {
  const groups = Map.groupBy(sayings, ({ phrase }) => phrase);
  return [...groups].map(([phrase, group]) =>
    sentence(
      phrase,
      group.map(({ title }) => bold(title)),
    ),
  );
}

function phrases({ after, changed, was }: Updated, world: World): string[] {
  const said: string[] = [];
  if (changed.task !== undefined) {
    said.push(was?.task ? `${bold(was.task)} is now called {who}.` : 'It is now called {who}.');
  }
  if (changed.status !== undefined) said.push(statusPhrase(after, world));
  if (changed.deadline !== undefined) {
    said.push(
      after.deadline === null
        ? '{who} no longer {has} a deadline.'
        : `{who} {is} now due ${dayOf(after, world)}.`,
    );
  }
  if (changed.time_to_complete !== undefined) {
    said.push(
      after.minutes === null
        ? '{who} no longer {has} an estimate.'
        : `{who} {is} now estimated at ${formatMinutes(after.minutes)}.`,
    );
  }
  // What is done hands its repetition on to the next one.
  if (changed.repeat !== undefined && changed.status !== 'done') {
    said.push(
      after.repeat === null
        ? '{who} {is} not repeated any more.'
        : `{who} {is} now repeated ${againWords(after.repeat)}.`,
    );
  }
  if (changed.solutions !== undefined) said.push(ideasPhrase(after, was));
  if (changed.notes !== undefined) said.push(notesPhrase(after.notes, was?.notes ?? ''));
  return said;
}

function statusPhrase(todo: KnownTodo, world: World): string {
  switch (todo.status) {
    case 'done':
      return world.role.tone === 'supportive' ? 'Well done: {who} {is} off the list.' : '{who} {is} done.';
    case 'archived':
      return '{who} {is} archived.';
    case 'in progress':
      return '{who} {is} in progress.';
    case 'not started':
      return '{who} {is} open again.';
  }
}

function notesPhrase(notes: string, was: string): string {
  if (notes === '') return '{who} {has} no notes any more.';
  const added = notes.startsWith(was) ? notes.slice(was.length).trim() : '';
  return added === '' ? 'The notes of {who} are changed.' : `Noted under {who}: ${added}.`;
}

function ideasPhrase(todo: KnownTodo, was: Patch | null): string {
  const added = todo.solutions.filter((each) => !was?.solutions?.includes(each));
  return added.length === 0
    ? 'The ideas for {who} are as before.'
    : `Noted under {who}: ${joinWords(added)}.`;
}

function sentence(phrase: string, titles: string[]): string {
  const many = titles.length > 1;
  const verbs = phrase.replace('{is}', many ? 'are' : 'is').replace('{has}', many ? 'have' : 'has');
  if (titles.length <= 3) return verbs.replace('{who}', () => joinWords(titles));
  const these = phrase.startsWith('{who}') ? `These ${titles.length}` : `these ${titles.length}`;
  return `${verbs.replace('{who}', these).replace(/\.$/, ':')}\n\n${bullets(titles)}`;
}
