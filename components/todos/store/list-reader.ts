// Reads lists from the server: the first page when a list is shown, the rest in idle time, and all anew when changes
// were missed.

import type { TodoAction } from './reduce-todos';
import { requestList, SomebodyElse } from './todo-requests';
import type { Page, TodoState } from './todo-state';

/** ToDos of a page after the first one. */
const PAGE = 1000;
const RETRY = 5000;

export function createListReader(
  account: string,
  get: () => TodoState,
  dispatch: (action: TodoAction) => void,
) {
  const reading = new Set<string>();

  /** Rejects with Unreachable. */
  async function read(category: string, after: string | null, limit?: number): Promise<Page> {
    try {
      const page = await requestList(account, category, after, limit);
      dispatch({ type: 'others', isOthers: false });
      return page;
    } catch (error) {
      if (error instanceof SomebodyElse) dispatch({ type: 'others', isOthers: true });
      throw error;
    }
  }

  async function load(category: string): Promise<void> {
    dispatch({ type: 'loading', category });
    try {
      dispatch({ type: 'loaded', category, page: await read(category, null) });
    } catch {
      dispatch({ type: 'failed', category });
    }
  }

  /** Reads on until all open ToDos are here. */
  async function loadRest(category: string): Promise<void> {
    if (reading.has(category)) return;
    reading.add(category);
    let after = get().lists[category]?.next ?? null;
    try {
      while ((get().lists[category]?.more ?? 0) > 0) {
        await idle();
        const page = await read(category, after, PAGE);
        dispatch({ type: 'loaded', category, page: { ...page, next: page.next ?? null }, after: true });
        after = page.next ?? null;
        if (after === null) break;
      }
      reading.delete(category);
    } catch {
      setTimeout(() => {
        reading.delete(category);
        void loadRest(category);
      }, RETRY);
    }
  }

  async function readWhole(category: string): Promise<Page['todos']> {
    const todos: Page['todos'] = [];
    for (let after: string | null = null; ; ) {
      const page: Page = await read(category, after, PAGE);
      todos.push(...page.todos);
      after = page.next ?? null;
      if (after === null) return todos;
    }
  }

  return {
    load,
    loadRest: (category: string): void => void loadRest(category),

    /** Reads lists that may be shown next, one after the other; one that cannot be read is read when it is shown. */
    async prefetch(categories: string[]): Promise<void> {
      for (const category of categories) {
        if (get().lists[category] !== undefined) continue;
        const page = await read(category, null).catch(() => null);
        if (page !== null) dispatch({ type: 'loaded', category, page });
      }
    },

    /** What the server rendered. */
    receive(lists: Record<string, Page>): void {
      for (const [category, page] of Object.entries(lists)) dispatch({ type: 'loaded', category, page });
    },

    /** After changes that nobody told of. Rejects with Unreachable. */
    async reload(): Promise<void> {
      for (const [category, { phase }] of Object.entries(get().lists)) {
        if (phase !== 'ready') continue;
        const known = get().confirmed;
        dispatch({ type: 'reloaded', category, todos: await readWhole(category), known });
      }
    },
  };
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 50);
  });
}
