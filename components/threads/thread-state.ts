// The threads as the browser knows them, and how far each view of them has been read. Pure.

import type { ThreadPage, ThreadSummary } from '@/lib/threads/thread-summary';

/** Which threads are listed. */
export type ThreadView = { assistantId: string | null; archived: boolean };

export const ALL: ThreadView = { assistantId: null, archived: false };

type Reading = {
  /** What the server gives for the next page; null when everything is here. */
  cursor: string | null;
  /** The moment of the last thread that was read: older ones are known by chance, and not listed yet. */
  horizon: string;
};

export type ThreadState = {
  known: ReadonlyMap<string, ThreadSummary>;
  /** By `viewKey`; a view that is missing has not been read. */
  readings: Readonly<Record<string, Reading>>;
};

export const viewKey = ({ assistantId, archived }: ThreadView): string =>
  `${archived ? 'archived' : 'current'} ${assistantId ?? ''}`;

export function initialState(page: ThreadPage): ThreadState {
  return received({ known: new Map(), readings: {} }, ALL, page);
}

/** The end of the last page is as far as the view reaches. */
export function received(state: ThreadState, view: ThreadView, page: ThreadPage): ThreadState {
  const known = new Map(state.known);
  for (const thread of page.threads) known.set(thread.id, thread);
  const last = page.threads.findLast((thread) => !thread.pinned || view.archived);
  const horizon = page.nextCursor === null ? '' : (last?.updatedAt ?? '');
  const reading = { cursor: page.nextCursor, horizon };
  return { known, readings: { ...state.readings, [viewKey(view)]: reading } };
}

/** What is new of a thread; one that is not known needs all of it. */
export function changed(
  state: ThreadState,
  id: string,
  change: Partial<ThreadSummary>,
  whole?: ThreadSummary,
): ThreadState {
  const before = state.known.get(id) ?? whole;
  if (!before) return state;
  return { ...state, known: new Map(state.known).set(id, { ...before, ...change }) };
}

export function removed(state: ThreadState, id: string): ThreadState {
  const known = new Map(state.known);
  known.delete(id);
  return { ...state, known };
}

/** The pinned first, then the latest first. */
export function shownThreads(state: ThreadState, view: ThreadView): ThreadSummary[] {
  const horizon = state.readings[viewKey(view)]?.horizon ?? '';
  return [...state.known.values()]
    .filter(
      (thread) =>
        thread.archived === view.archived &&
        (view.assistantId === null || thread.assistantId === view.assistantId) &&
        (thread.pinned || thread.updatedAt >= horizon),
    )
    .sort(
      (a, b) =>
        Number(b.pinned) - Number(a.pinned) ||
        b.updatedAt.localeCompare(a.updatedAt) ||
        b.id.localeCompare(a.id),
    );
}
