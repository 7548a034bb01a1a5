// What goes with an assistant and what stays, in sentences.
import type { DeletionImpact } from '@/lib/assistants/deletion';
import { count, listed } from './assistant-item';

export type Consequence = { kind: 'stays' | 'stops'; text: string };

export function deletionWords(
  { name, category, isLast }: { name: string; category: string; isLast: boolean },
  { threads, schedules, openTodos, listSharedWith }: DeletionImpact,
): Consequence[] {
  const words: Consequence[] = [];
  if (threads > 0)
    words.push({
      kind: 'stays',
      text: `${count(threads, 'chat')} ${threads === 1 ? 'stays' : 'stay'}, to be read under the name “${name}” but not continued.`,
    });
  words.push({ kind: 'stays', text: listWords(category, openTodos, listSharedWith) });
  if (schedules > 0)
    words.push({
      kind: 'stops',
      text: `${count(schedules, 'schedule')} of this assistant ${schedules === 1 ? 'stops' : 'stop'}.`,
    });
  if (isLast)
    words.push({
      kind: 'stops',
      text: 'It is your last assistant. When you next open the chat, Personal and Work are back.',
    });
  return words;
}

function listWords(category: string, openTodos: number, sharedWith: string[]): string {
  const what = openTodos === 0 ? 'The list' : `${count(openTodos, 'open ToDo')} on the list`;
  const stay = openTodos > 1 ? 'stay' : 'stays';
  if (sharedWith.length > 0) {
    const keep = sharedWith.length === 1 ? 'keeps' : 'keep';
    return `${what} “${category}” ${stay}: ${listed(sharedWith)} ${keep} it too.`;
  }
  return `${what} “${category}” ${stay}, for any assistant that you give this category.`;
}
