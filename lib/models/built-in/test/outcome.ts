// What a turn did to the list, in short: "+ Buy milk @2025-07-31 ~20", "~ Pay rent: done", "- Pay rent".

import { formatRepeat } from '@/lib/time/format-repeat';
import type { Todo } from '@/lib/todos/todo';
import type { Chat } from './chat';

/** One utterance, or several of which the last counts, and what it does. Nothing means that nothing changes. */
export type Case = [said: string | string[], ...does: string[]];

/** The list that every case begins with. */
export function fill(chat: Chat): void {
  const due = (day: string) => ({ deadline: `${day}T23:59:00` });
  chat.list.add('Update audioUX', due('2025-08-04'));
  chat.list.add('Re-film Module 6, lesson 5', due('2025-07-30'));
  chat.list.add('Buy a gift for Anna', due('2025-08-01'));
  chat.list.add('Call the plumber');
  chat.list.add('Pay rent', { ...due('2025-07-29'), estimateMinutes: 10 });
  chat.list.add('Slides for Monday standup');
  chat.list.add('Book dentist appointment', due('2025-08-12'));
}

export async function outcomeOf(chat: Chat, said: string | string[]): Promise<string[]> {
  const messages = typeof said === 'string' ? [said] : said;
  for (const message of messages.slice(0, -1)) await chat.send(message);
  const before = structuredClone({ todos: chat.list.todos, memory: chat.memory });
  const { text } = await chat.send(messages.at(-1) ?? '');
  if (text.trim() === '') throw new Error('An answer is never empty.');
  return [...listChanges(before.todos, chat.list.todos), ...memoryChanges(before.memory, chat.memory)];
}

function listChanges(before: Todo[], after: Todo[]): string[] {
  const old = new Map(before.map((todo) => [todo.id, todo]));
  const left = new Set(after.map((todo) => todo.id));
  return [
    ...after.flatMap((todo) => {
      const was = old.get(todo.id);
      return was ? updated(was, todo) : [`+ ${todo.task}${at(todo)}${minutes(todo)}${again(todo)}`];
    }),
    ...before.filter((todo) => !left.has(todo.id)).map((todo) => `- ${todo.task}`),
  ];
}

function updated(was: Todo, todo: Todo): string[] {
  const news = [
    was.task === todo.task ? null : `called ${todo.task}`,
    was.status === todo.status ? null : todo.status,
    was.deadline === todo.deadline ? null : at(todo).trim() || 'no deadline',
    was.estimateMinutes === todo.estimateMinutes ? null : minutes(todo).trim() || 'no estimate',
    again(was) === again(todo) || todo.status === 'done' ? null : again(todo).trim() || 'no repetition',
    was.notes === todo.notes ? null : `note ${todo.notes.split('\n').at(-1)}`,
    was.solutions.length === todo.solutions.length ? null : `note ${todo.solutions.at(-1)}`,
  ].filter((each) => each !== null);
  return news.length === 0 ? [] : [`~ ${was.task}: ${news.join(', ')}`];
}

function at({ deadline, deadlineHasTime }: Todo): string {
  return deadline === null ? '' : ` @${deadlineHasTime ? deadline.slice(0, 16) : deadline.slice(0, 10)}`;
}

function minutes({ estimateMinutes }: Todo): string {
  return estimateMinutes === null ? '' : ` ~${estimateMinutes}`;
}

function again({ repeat }: Todo): string {
  return repeat === null ? '' : ` (${formatRepeat(repeat)})`;
}

function memoryChanges(before: Chat['memory'], after: Chat['memory']): string[] {
  const keys = Object.keys(after.profile) as (keyof typeof after.profile)[];
  return [
    ...keys
      .filter((key) => JSON.stringify(before.profile[key]) !== JSON.stringify(after.profile[key]))
      .map((key) => `${key}=${JSON.stringify(after.profile[key])}`),
    ...(before.instructions === after.instructions ? [] : [`instructions=${after.instructions}`]),
  ];
}
