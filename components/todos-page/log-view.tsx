'use client';
// What was done, day by day, the newest first.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { formatMinutes } from '@/lib/time/format';
import type { LogDay, LogPage } from '@/lib/todos/log';
import { useTodoStore } from '../todos/todos-provider';
import { dayTitle } from './day-title';
import type { List } from './lists';
import { LogRow } from './log-row';
import { AfterRows, BeforeRows, LoadingRows } from './row-notes';
import { useListMark } from './use-list-mark';

/** What the server read along with the page: of these lists, by the days of this zone. */
export type FirstLog = LogPage & { lists: string[]; timeZone: string };

type LogViewProps = {
  lists: readonly List[];
  /** Keys of the lists that were chosen; none for all. */
  chosen: readonly string[];
  initial: FirstLog | null;
};

const UNREACHABLE = 'The server cannot be reached. Check your connection and try again.';

const shownBefore = new WeakSet<FirstLog>();

export function LogView({ lists, chosen, initial }: LogViewProps) {
  const { timeZone } = useTodoStore();
  const list = chosen[0] ?? '';
  const [log, setLog] = useState<LogPage | null>(() => ((initial?.lists[0] ?? '') === list ? initial : null));
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const mark = useListMark(lists);
  const request = useRef<AbortController | null>(null);

  const read = useCallback(
    async (before: string | null) => {
      request.current?.abort();
      const controller = new AbortController();
      request.current = controller;
      setBusy(true);
      const query = new URLSearchParams({
        timeZone,
        ...(list ? { list } : {}),
        ...(before ? { before } : {}),
      });
      const response = await fetch(`/api/todos/log?${query}`, { signal: controller.signal }).catch(
        () => null,
      );
      const answer = await response?.json().catch(() => null);
      // Another list, or another page of it, is asked for by now.
      if (controller.signal.aborted) return;
      setBusy(false);
      if (!response?.ok || !answer) return setFailure(answer?.error?.message ?? UNREACHABLE);
      setFailure(null);
      setLog((shown) => ({
        ...answer,
        days: before && shown ? joinDays(shown.days, answer.days) : answer.days,
      }));
    },
    [timeZone, list],
  );
  const isRead = initial !== null && initial.timeZone === timeZone && (initial.lists[0] ?? '') === list;
  useEffect(() => {
    // What came with the page is new once; whoever comes back to the view may have done something meanwhile.
    if (isRead && !shownBefore.has(initial)) {
      shownBefore.add(initial);
      return;
    }
    setLog(isRead ? initial : null);
    void read(null);
    return () => request.current?.abort();
  }, [read, initial, isRead]);

  const days = useMemo(() => log?.days ?? [], [log]);
  const next = log?.next ?? null;
  return (
    <section aria-label="Log" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto w-full max-w-3xl px-2 pb-8">
        {failure !== null && !log && (
          <BeforeRows
            phase="failed"
            isEmpty
            isNarrowed={false}
            alike={false}
            failure={failure}
            retry={() => void read(null)}
          />
        )}
        {!log && failure === null && <LoadingRows />}
        {log && days.length === 0 && (
          <p className="px-2 py-10 text-center text-sm text-text-muted">
            Nothing has been done yet. What you check off is kept here, day by day.
          </p>
        )}
        {days.map((day) => (
          <section key={day.date} aria-labelledby={`day-${day.date}`}>
            <h2
              id={`day-${day.date}`}
              className="sticky top-0 z-1 flex flex-wrap items-baseline gap-x-2 bg-background px-2 pt-5 pb-1.5"
            >
              <span className="font-medium text-sm">{dayTitle(day.date, timeZone)}</span>
              <span className="text-text-muted text-xs">{totalOf(day)}</span>
            </h2>
            <ul>
              {day.todos.map((todo) => (
                <LogRow key={todo.id} todo={todo} timeZone={timeZone} mark={mark} />
              ))}
            </ul>
          </section>
        ))}
        <AfterRows
          more={next === null ? null : () => void read(next)}
          isBusy={isBusy}
          failure={failure}
          coming={0}
        />
      </div>
    </section>
  );
}

/** A day may go on on the next page. */
function joinDays(before: LogDay[], after: LogDay[]): LogDay[] {
  const [first, ...others] = after;
  const last = before.at(-1);
  if (!first || !last || last.date !== first.date) return [...before, ...after];
  return [...before.slice(0, -1), { ...last, todos: [...last.todos, ...first.todos] }, ...others];
}

function totalOf({ count, minutes, unestimated }: LogDay): string {
  const parts = [count === 1 ? '1 ToDo' : `${count} ToDos`];
  if (minutes > 0) parts.push(`${formatMinutes(minutes)} estimated`);
  if (unestimated > 0 && minutes > 0) parts.push(`${unestimated} without an estimate`);
  return parts.join(' · ');
}
