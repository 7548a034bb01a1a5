'use client';
// What is done to rows of a list from outside a row: to many at once, and by moving them. Each is one operation with
// one undo.

import { useMemo } from 'react';
import type { Clock } from '@/lib/time/clock';
import type { Deadline } from '@/lib/time/deadline';
import { formatDeadline } from '@/lib/time/format';
import { type Drop, movedTo } from '@/lib/todos/drop';
import { deadlineOf } from '@/lib/todos/group';
import { isOpen } from '@/lib/todos/is-open';
import type { Todo, TodoPatch } from '@/lib/todos/todo';
import { shortTitle } from '../short-title';
import type { Step } from '../store/operation';
import { useTodoStore } from '../todos-provider';
import type { TodoActions } from '../use-todo-actions';

export type ListActions = ReturnType<typeof useListActions>;

type Leave = (ids: string | readonly string[], always?: boolean) => void;

/** `leave` is told that rows are about to leave their places. */
export function useListActions(clock: Clock, leave: Leave, { tell, undo, redo }: TodoActions) {
  const { store } = useTodoStore();
  return useMemo(() => {
    const idsOf = (todos: readonly Todo[]) => todos.map(({ id }) => id);
    const whatOf = (todos: readonly Todo[]) =>
      todos.length === 1 && todos[0] ? shortTitle(todos[0].task) : `${todos.length} ToDos`;

    return {
      undo,
      redo,

      /** Those that are open; where all are done they are open again. */
      complete(todos: readonly Todo[]): void {
        const open = todos.filter(isOpen);
        leave(idsOf(todos), true);
        if (open.length > 0) tell(store.complete(idsOf(open)), open);
        else tell(store.setStatus(idsOf(todos), 'not started'), todos);
      },

      /** `every`: of one that repeats, all that follow too; otherwise this one alone. */
      moveToDay(todos: readonly Todo[], deadline: Deadline | null, every?: boolean): void {
        const steps = todos.map((todo): Step => {
          const patch: TodoPatch = { deadline: deadline && movedTo(deadlineOf(todo), deadline, clock) };
          return { do: 'update', id: todo.id, ...(every === undefined ? {} : { every }), patch };
        });
        const words = deadline ? `moved to ${dayWords(deadline, clock)}` : 'without a deadline';
        tell(store.run(steps, { label: `${whatOf(todos)} ${words}` }), todos);
      },

      moveToList(todos: readonly Todo[], category: string, name: string): void {
        leave(idsOf(todos), true);
        tell(store.move(idsOf(todos), category, { label: `${whatOf(todos)} moved to ${name}` }), todos);
      },

      archive(todos: readonly Todo[]): void {
        leave(idsOf(todos), true);
        tell(store.setStatus(idsOf(todos), 'archived'), todos);
      },

      remove(todos: readonly Todo[]): void {
        leave(idsOf(todos), true);
        tell(store.remove(idsOf(todos)), todos);
      },

      /** `quiet` for a change of order alone: it is seen, and its undo is a key. */
      drop(todos: readonly Todo[], drop: Drop, where: string, quiet: boolean): void {
        const steps = drop.map(({ id, patch }) => ({ do: 'update', id, patch }) satisfies Step);
        const run = store.run(steps, { label: `${whatOf(todos)} moved to ${where}` });
        if (!quiet) tell(run, todos);
      },
    };
  }, [store, clock, leave, tell, undo, redo]);
}

/** In the middle of a sentence: 'today 17:00', 'Sat', 'Mon 4 Aug'. */
function dayWords(deadline: Deadline, clock: Clock): string {
  return formatDeadline(deadline, clock, { late: false }).replace(/^(?:Today|Tomorrow|Yesterday)/, (word) =>
    word.toLowerCase(),
  );
}
