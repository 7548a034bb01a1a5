// What an assistant's changes sound like to someone who cannot see the list: one short sentence.
import type { TodoChange } from '@/lib/todos/change';

const VERBS = { created: 'added', updated: 'changed', removed: 'removed' } as const;

/** 'Added: Update audioUX.', '3 ToDos added, 1 changed.', or '' where nothing changed. */
export function announce(changes: readonly TodoChange[]): string {
  const effective = changes.filter((change) => change.action in VERBS) as Extract<
    TodoChange,
    { action: keyof typeof VERBS }
  >[];
  const [only] = effective;
  if (!only) return '';
  if (effective.length === 1) return `${capital(VERBS[only.action])}: ${only.todo.task}`;
  const counts = Object.entries(VERBS).flatMap(([action, verb]) => {
    const count = effective.filter((change) => change.action === action).length;
    return count > 0 ? [{ count, verb }] : [];
  });
  const words = counts.map(({ count, verb }, index) =>
    index === 0 ? `${count} ${count === 1 ? 'ToDo' : 'ToDos'} ${verb}` : `${count} ${verb}`,
  );
  return `${words.join(', ')}.`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
