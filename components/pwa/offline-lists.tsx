'use client';
// The last lists, to read while there is no network. When it is back, the page that was asked for is loaded.

import { useEffect, useState } from 'react';
import { formatDeadline } from '@/lib/time/format';
import { Button } from '../ui/button';
import type { KeptLists, KeptTodo } from './kept-lists';
import { readKeptLists } from './read-kept-lists';

/** How often the server is looked for, in milliseconds. */
const LOOK_MS = 3000;

export function OfflineLists() {
  const [kept, setKept] = useState<KeptLists | null>(null);
  useEffect(() => {
    setKept(readKeptLists());
    let timer: ReturnType<typeof setTimeout>;
    // A network that is back need not lead to the server yet.
    const look = async () => {
      clearTimeout(timer);
      const isBack = await fetch('/api/health', { cache: 'no-store' }).then(
        (response) => response.ok,
        () => false,
      );
      if (isBack) window.location.reload();
      else timer = setTimeout(look, LOOK_MS);
    };
    timer = setTimeout(look, LOOK_MS);
    window.addEventListener('online', look);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', look);
    };
  }, []);

  return (
    <main className="mx-auto min-h-dvh max-w-2xl px-4 py-10 sm:px-6">
      <h1 className="font-semibold text-2xl">You are offline</h1>
      <p className="mt-1 text-text-muted">
        {kept
          ? `These are your lists as of ${formatMoment(kept.at)}. `
          : 'No lists are kept in this browser. '}
        {kept !== null && kept.waiting > 0 && `${waitingWords(kept.waiting)} for the network. `}
        What you had typed is kept, and this page goes on by itself when the network is back.
      </p>
      <Button className="mt-4" onClick={() => window.location.reload()}>
        Try again
      </Button>
      <div className="mt-8 grid gap-8">
        {kept?.lists.map(({ title, todos, more }) => (
          <section key={title} aria-label={title}>
            <h2 className="border-b pb-2 font-semibold first-letter:uppercase">
              {title} <span className="font-normal text-text-muted">{todos.length + more}</span>
            </h2>
            {todos.length === 0 && <p className="pt-2 text-text-muted">Nothing to do.</p>}
            <ul>
              {todos.map((todo) => (
                <Row key={todo.id} todo={todo} />
              ))}
            </ul>
            {more > 0 && <p className="pt-2 text-sm text-text-muted">And {more} more.</p>}
          </section>
        ))}
      </div>
    </main>
  );
}

function Row({ todo: { task, deadline, deadlineHasTime } }: { todo: KeptTodo }) {
  const clock = { now: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 border-b py-2">
      <span className="min-w-0 [overflow-wrap:anywhere]">{task}</span>
      {deadline && (
        <span className="text-sm text-text-muted">
          {formatDeadline({ at: deadline, hasTime: deadlineHasTime }, clock)}
        </span>
      )}
    </li>
  );
}

function waitingWords(count: number): string {
  return count === 1
    ? '1 change of yours is in them and waits'
    : `${count} changes of yours are in them and wait`;
}

function formatMoment(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
