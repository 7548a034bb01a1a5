'use client';
// What the fields of a row save: read in the browser where that can be, asked of one that repeats, shown at once.

import { useMemo } from 'react';
import { type Clock, instantOf, localDate } from '@/lib/time/clock';
import { dayFromIso, isoDay, mondayOf } from '@/lib/time/day';
import { type Deadline, endOfDay } from '@/lib/time/deadline';
import { deadlineOf } from '@/lib/todos/group';
import type { Todo, TodoPatch } from '@/lib/todos/todo';
import type { Words } from '../store/operation';
import type { TodoStore } from '../store/todo-store';
import { accepted } from '../use-todo-actions';
import { EditCancelled } from './edit-cancelled';
import { isAskedForEach, PASSED_ON } from './is-asked-for-each';
import { loadReader } from './row-loads';
import type { NearDay } from './row-menu';

type Ask = () => Promise<boolean | null>;

export type RowEdits = ReturnType<typeof useRowEdits>;

/** Each takes the ToDo as it was when the edit began, and rejects with an Error for the person. */
export function useRowEdits(store: TodoStore, timeZone: string, ask: Ask) {
  return useMemo(() => {
    /** What the server refuses later is told under the row. */
    async function change(base: Todo, patch: TodoPatch): Promise<void> {
      const every = await chosen(base, Object.keys(patch), ask);
      store.update([base.id], patch, { revision: base.revision, ...every });
    }

    /** Where the reader could not be fetched the server reads, once it can be reached. */
    async function send(base: Todo, words: Words): Promise<void> {
      const every = await chosen(base, words.repeatWords ? [] : PASSED_ON, ask);
      await accepted(
        store.update([base.id], {}, { revision: base.revision, words, tellsRefusal: true, ...every }),
      );
    }

    const clock = (): Clock => ({ now: Date.now(), timeZone });

    return {
      change,

      async deadline(words: string, base: Todo): Promise<void> {
        const reader = await loadReader().catch(() => null);
        if (!reader) return send(base, { deadlineWords: words });
        return change(base, { deadline: reader.deadlineFrom(words, clock()) });
      },

      async estimate(words: string, base: Todo): Promise<void> {
        if (words === '') return change(base, { estimateMinutes: null });
        const reader = await loadReader().catch(() => null);
        if (!reader) return send(base, { estimateWords: words });
        return change(base, { estimateMinutes: reader.minutesFrom(words) });
      },

      async repeat(words: string, base: Todo): Promise<void> {
        if (words === '') return change(base, { repeat: null });
        const reader = await loadReader().catch(() => null);
        if (!reader) return send(base, { repeatWords: words });
        // Its rhythm counts from the day that it is due on.
        const due = deadlineOf(base);
        const now = due ? instantOf(`${due.at.slice(0, 10)}T12:00:00`, timeZone) : Date.now();
        const { repeat, first } = reader.repeatFrom(words, { now, timeZone });
        return change(base, { repeat, ...firstDay(due, first) });
      },

      /** The hour stays. */
      moveTo(day: NearDay, base: Todo): Promise<void> {
        const due = deadlineOf(base);
        const date = isoDay(nearDay(day, localDate(clock())));
        const deadline = due?.hasTime ? { at: `${date}${due.at.slice(10)}`, hasTime: true } : endOfDay(date);
        return change(base, { deadline });
      },
    };
  }, [store, timeZone, ask]);
}

/** Of a ToDo that repeats, and fields that go on to the next one, the person says which are meant. */
async function chosen(base: Todo, fields: readonly string[], ask: Ask): Promise<{ every?: boolean }> {
  if (!isAskedForEach(base, fields)) return {};
  if (fields.includes('repeat')) return { every: true };
  const every = await ask();
  if (every === null) throw new EditCancelled();
  return { every };
}

function firstDay(due: Deadline | null, first: Deadline | null): { deadline?: Deadline } {
  if (!first) return {};
  const givesHour = due && !due.hasTime && first.hasTime && due.at.slice(0, 10) === first.at.slice(0, 10);
  return due === null || givesHour ? { deadline: first } : {};
}

function nearDay(day: NearDay, today: string): number {
  const number = dayFromIso(today);
  if (day === 'today') return number;
  return day === 'tomorrow' ? number + 1 : mondayOf(number) + 7;
}
