// The questions that a reply is waited for, in fixed words, so that the next turn knows them again.

import type { KnownTodo } from '../known-todo';
import { bold, plural } from '../words/markdown';

const WHICH = 'Which one do you mean?';
const ONLY = 'Do you mean ';
const REMOVE = 'Shall I remove ';
const ADD = 'Shall I add ';

export function whichQuestion(candidates: KnownTodo[]): string {
  const [only, ...more] = candidates;
  if (only && more.length === 0) return `${ONLY}${bold(only.task)}?`;
  return `${WHICH}\n\n${candidates.map((todo, index) => `${index + 1}. ${bold(todo.task)}`).join('\n')}`;
}

export function removeQuestion(todos: KnownTodo[]): string {
  const list = todos.map((todo) => `- ${bold(todo.task)}`).join('\n');
  return `${REMOVE}${plural(todos.length, 'ToDo')}?\n\n${list}\n\nNothing is removed until you say yes.`;
}

export function addQuestion(task: string): string {
  return `${ADD}${bold(task)} to the list?`;
}

export const asksWhich = (answer: string) => answer.includes(WHICH) || answer.includes(ONLY);
export const asksToRemove = (answer: string) => answer.includes(REMOVE);
export const asksToAdd = (answer: string) => answer.includes(ADD);
