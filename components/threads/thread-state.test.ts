import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ThreadSummary } from '@/lib/threads/thread-summary';
import {
  ALL,
  changed,
  initialState,
  received,
  removed,
  shownThreads,
  type ThreadState,
} from './thread-state';

function thread(id: string, minute: number, fields: Partial<ThreadSummary> = {}): ThreadSummary {
  return {
    id,
    title: `Chat ${id}`,
    assistantId: 'personal',
    assistant: { id: 'personal', name: 'Personal', color: 'violet', icon: null },
    pinned: false,
    archived: false,
    updatedAt: new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString(),
    ...fields,
  };
}

const ids = (state: ThreadState, view = ALL) => shownThreads(state, view).map(({ id }) => id);

test('lists what is pinned first, then the latest', () => {
  const state = initialState({
    threads: [thread('a', 1, { pinned: true }), thread('c', 9), thread('b', 5)],
    nextCursor: null,
  });
  expect(ids(state)).toEqual(['a', 'c', 'b']);
});

test('a thread that another view has read does not stand out of its order', () => {
  const first = initialState({ threads: [thread('e', 50), thread('d', 40)], nextCursor: 'next' });
  const work = { assistantId: 'work', archived: false };
  const state = received(first, work, {
    threads: [thread('a', 1, { assistantId: 'work' })],
    nextCursor: null,
  });
  expect(ids(state)).toEqual(['e', 'd']);
  expect(ids(state, work)).toEqual(['a']);
  const whole = received(state, ALL, { threads: [thread('c', 3)], nextCursor: null });
  expect(ids(whole)).toEqual(['e', 'd', 'c', 'a']);
});

test('what is archived moves to the archive, and back', () => {
  const state = initialState({ threads: [thread('a', 1), thread('b', 2)], nextCursor: null });
  const archived = changed(state, 'a', { archived: true });
  expect(ids(archived)).toEqual(['b']);
  expect(ids(archived, { assistantId: null, archived: true })).toEqual(['a']);
  expect(ids(changed(archived, 'a', { archived: false }))).toEqual(['b', 'a']);
});

test('a page that is read in parts lists every thread once, in order', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 40 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 1, max: 10 }), (times, size) => {
      const all = times
        .map((minute) => thread(`t${minute}`, minute))
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
      let state: ThreadState = { known: new Map(), readings: {} };
      for (let from = 0; from === 0 || from < all.length; from += size) {
        const threads = all.slice(from, from + size);
        state = received(state, ALL, { threads, nextCursor: from + size < all.length ? 'next' : null });
        expect(ids(state)).toEqual(all.slice(0, from + size).map(({ id }) => id));
      }
    }),
  );
});

test('what was deleted is not listed', () => {
  const state = initialState({ threads: [thread('a', 1)], nextCursor: null });
  expect(ids(removed(state, 'a'))).toEqual([]);
});
