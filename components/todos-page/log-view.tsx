'use client';
// What was done, day by day, the newest first.

import { useCallback, useEffect, useMemo, useState } from 'react';
import { formatMinutes } from '@/lib/time/format';
import type { LogDay, LogPage } from '@/lib/todos/log';
import { useTodoStore } from '../todos/todos-provider';
import { dayTitle } from './day-title';
import type { List } from './lists';
import { LogRow } from './log-row';
import { AfterRows, BeforeRows, LoadingRows } from './row-notes';
import { useListMark } from './use-list-mark';

type LogViewProps = {
  lists: readonly List[];
  /** Keys of the lists that were chosen; none for all. */
  chosen: readonly string[];
  initial: (LogPage & { lists: string[] }) | null;
};

const UNREACHABLE = 'The server cannot be reached. Check your connection and try again.';

export function LogView({ lists, chosen, initial }: LogViewProps) {
  const { timeZone } = useTodoStore();
  const list = chosen[0] ?? '';
  const [log, setLog] = useState<LogPage | null>(() => ((initial?.lists[0] ?? '') === list ? initial : null));
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const mark = useListMark(lists);

  const read = useCallback(
    async (before: string | null) => {
      setBusy(true);
      const query = new URLSearchParams({
        timeZone,
        ...(list ? { list } : {}),
        ...(before ? { before } : {}),
      });
      const response = await fetch(`/api/todos/log?${query}`).catch(() => null);
      const answer = await response?.json().catch(() => null);
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
  // What the server read along with the page is of its own idea of the zone, and may be of another list.
  useEffect(() => {
    setLog((shown) => (initial && (initial.lists[0] ?? '') === list ? shown : null));
    void read(null);
  }, [read, initial, list]);

  const days = useMemo(() => log?.days ?? [], [log]);
  const next = log?.next ?? null;
  return (
    <section aria-label="Log" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto w-full max-w-3xl px-2 pb-8">
        {failure !== null && (
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
        <AfterRows more={next === null ? null : () => void read(next)} isBusy={isBusy} coming={0} />
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
