// What is asked of an assistant right after a change by hand is to be answered by the list as it was left.
import type { TodoState } from './todo-state';

/** What takes longer than this, in milliseconds, holds nothing up: it waits for the network, or another tab sends it. */
const LONGEST = 2000;

type Source = { get: () => TodoState; subscribe: (listener: () => void) => () => void };

/** Resolves when the server has answered every change made until now, or cannot be reached. Never rejects. */
export function whenSent({ get, subscribe }: Source): Promise<void> {
  const made = new Set(get().pending.map(({ id }) => id));
  const isOver = () => get().isStalled || !get().pending.some(({ id }) => made.has(id));
  return new Promise((resolve) => {
    if (isOver()) return resolve();
    const finish = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(finish, LONGEST);
    const unsubscribe = subscribe(() => {
      if (isOver()) finish();
    });
  });
}
