'use client';
// The ToDos under one heading. Those done are folded away.

import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { Clock } from '@/lib/time/clock';
import type { TodoGroup as Group } from '@/lib/todos/group';
import { cn } from '../ui/cn';
import { TodoRow } from './todo-row';
import type { TodoActions } from './use-todo-actions';

type TodoGroupProps = {
  group: Group;
  clock: Clock;
  /** Ids of the rows that an assistant changed a moment ago. */
  changed: ReadonlySet<string>;
  actions: TodoActions;
};

const headingClass = 'flex items-baseline gap-1.5 px-2 pt-3 pb-1 font-medium text-xs';

export function TodoGroup({ group, clock, changed, actions }: TodoGroupProps) {
  const id = useId();
  if (group.todos.length === 0) return null;
  const count = <span className="font-normal text-text-muted">{group.todos.length}</span>;
  const rows = (
    <ul aria-labelledby={id}>
      {group.todos.map((todo) => (
        <TodoRow key={todo.id} todo={todo} clock={clock} changed={changed.has(todo.id)} actions={actions} />
      ))}
    </ul>
  );
  if (group.id === 'done') {
    return (
      <details className="group/done">
        <summary className={cn(headingClass, 'list-none items-center rounded-md text-text-muted')}>
          <ChevronRight
            aria-hidden
            className="-ml-0.5 size-3.5 transition-transform group-open/done:rotate-90"
          />
          <h3 id={id}>{group.title}</h3>
          {count}
        </summary>
        {rows}
      </details>
    );
  }
  return (
    <>
      <h3 id={id} className={cn(headingClass, group.id === 'overdue' ? 'text-danger' : 'text-text-muted')}>
        {group.title} {count}
      </h3>
      {rows}
    </>
  );
}
