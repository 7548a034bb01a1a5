// What this tab did and took back, in order, so that it can be undone and redone. Kept for the session.
import type { TodoChange } from '@/lib/todos/change';

/** Of a change in several operations all ids, the last one last. */
export type UndoEntry = { ids: string[]; label: string };

const LONGEST = 100;

export function createUndoStack(account: string) {
  // Begins with what signing out removes.
  const key = `kept:undo:${account}`;
  const outcomes = new Map<string, TodoChange[]>();
  let { done, undone } = load(key);

  function save(): void {
    try {
      sessionStorage.setItem(key, JSON.stringify({ done, undone }));
    } catch {
      // Then it lasts as long as the page.
    }
  }

  function forget(id: string): void {
    const without = (entries: UndoEntry[]) =>
      entries
        .map((entry) => ({ ...entry, ids: entry.ids.filter((each) => each !== id) }))
        .filter(({ ids }) => ids.length > 0);
    done = without(done);
    undone = without(undone);
    save();
  }

  return {
    /** Something new was done: what was taken back before cannot be redone any more. */
    push(entry: UndoEntry): void {
      done = [...done, entry].slice(-LONGEST);
      undone = [];
      save();
    },

    /** An entry was taken back by these operations. */
    pushUndone(entry: UndoEntry): void {
      undone = [...undone, entry].slice(-LONGEST);
      save();
    },

    pushRedone(entry: UndoEntry): void {
      done = [...done, entry].slice(-LONGEST);
      save();
    },

    popDone(): UndoEntry | undefined {
      const entry = done.at(-1);
      done = done.slice(0, -1);
      save();
      return entry;
    },

    popUndone(): UndoEntry | undefined {
      const entry = undone.at(-1);
      undone = undone.slice(0, -1);
      save();
      return entry;
    },

    /** Taken back or refused by other means. */
    forgetEntry: forget,

    /** The server did not do it. */
    forget(id: string): void {
      forget(id);
      outcomes.delete(id);
    },

    /** What an operation did, to show it as undone ahead of the answer. */
    learn(id: string, changes: TodoChange[]): void {
      outcomes.set(id, changes);
      const [oldest] = outcomes.keys();
      if (outcomes.size > LONGEST && oldest !== undefined) outcomes.delete(oldest);
    },

    outcomeOf: (id: string): TodoChange[] | undefined => outcomes.get(id),
  };
}

function load(key: string): { done: UndoEntry[]; undone: UndoEntry[] } {
  try {
    const { done, undone } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    return { done: entriesOf(done), undone: entriesOf(undone) };
  } catch {
    return { done: [], undone: [] };
  }
}

function entriesOf(value: unknown): UndoEntry[] {
  return Array.isArray(value)
    ? value.filter((entry) => Array.isArray(entry?.ids) && typeof entry.label === 'string')
    : [];
}
