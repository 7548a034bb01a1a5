'use client';
// One assistant's ToDo list beside the chat, under headings that follow the person's clock.

import { Maximize2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo, useRef } from 'react';
import type { Color } from '@/lib/assistants/assistant';
import { groupTodos } from '@/lib/todos/group';
import { readListKey } from '@/lib/todos/list-key';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/skeleton';
import { AddTodo } from './add/add-todo';
import { TodoList } from './list/todo-list';
import { ListNotes } from './list-notes';
import { useTodoList } from './todos-provider';
import { useClock } from './use-clock';

type TodoSidebarProps = {
  /** The list's name (see list-key.ts). */
  category: string;
  color: Color;
  /** Whose list it is: the assistant's name. */
  title: string;
};

export function TodoSidebar({ category, color, title }: TodoSidebarProps) {
  const list = useTodoList(category);
  const { store, timeZone, renderedAt, todos, changed, waiting, phase, more, openCount } = list;
  const { category: name, endUser } = readListKey(category);
  const label = endUser === '' ? name : `${name} of ${endUser}`;
  const clock = useClock(todos, timeZone, renderedAt);
  const groups = useMemo(() => groupTodos(todos, clock), [todos, clock]);
  const region = useRef<HTMLElement>(null);
  const router = useRouter();

  return (
    <section
      ref={region}
      aria-label={`${title} ToDos`}
      data-color={color}
      className="flex min-h-0 flex-1 flex-col"
    >
      <header className="flex h-14 shrink-0 items-center gap-2 pr-14 pl-4 lg:pr-2">
        <span aria-hidden className="size-2.5 shrink-0 rounded-full bg-assistant" />
        <h2 className="min-w-0 truncate font-semibold text-sm">{title}</h2>
        <p className="max-w-3/5 shrink-0 truncate text-sm text-text-muted">
          {label !== title.toLowerCase() && `${label} · `}
          {phase === 'ready' && `${openCount} open`}
        </p>
        <Link
          href="/todos"
          prefetch={false}
          aria-label="All ToDos"
          title="All ToDos"
          className="ml-auto inline-flex size-9 shrink-0 items-center justify-center rounded-lg text-text-muted transition-colors hover:bg-muted hover:text-text pointer-coarse:size-11"
        >
          <Maximize2 aria-hidden className="size-4" />
        </Link>
      </header>
      <AddTodo key={category} category={category} />
      <ListNotes shows={(id) => todos.some((todo) => todo.id === id)} />
      <TodoList
        key={`list ${category}`}
        region={region}
        groups={groups}
        clock={clock}
        changed={changed}
        waiting={waiting}
        onSearch={() => router.push('/todos?q=')}
        before={
          phase === 'ready' &&
          todos.length === 0 && (
            <p className="px-2 py-6 text-center text-sm text-text-muted">
              Nothing on this list. Tell {title} what is on your mind, or add a ToDo above.
            </p>
          )
        }
        after={
          <>
            {phase === 'ready' && more > 0 && (
              <p role="status" className="px-2 py-3 text-sm text-text-muted">
                {more} more on the way
              </p>
            )}
            {phase === 'loading' && <Loading />}
            {phase === 'failed' && (
              <div role="alert" className="grid justify-items-center gap-3 px-2 py-6 text-center text-sm">
                <p>The list could not be read.</p>
                <Button size="small" onClick={() => store.load(category)}>
                  Try again
                </Button>
              </div>
            )}
          </>
        }
        className="bg-surface"
      />
    </section>
  );
}

function Loading() {
  return (
    <div role="status" className="grid gap-4 px-2 py-3">
      <span className="sr-only">Reading the list</span>
      {[70, 85, 55, 75].map((width) => (
        <div key={width} className="flex gap-2" style={{ width: `${width}%` }}>
          <Skeleton className="size-5 rounded-full!" />
          <Skeleton className="h-5 flex-1" />
        </div>
      ))}
    </div>
  );
}
