'use client';
// What a row can do to its ToDo, with the notices that go with it.

import { useMemo } from 'react';
import type { Deadline } from '@/lib/time/deadline';
import type { Todo, TodoPatch } from '@/lib/todos/todo';
import { useToast } from '../ui/toast';
import { shortTitle } from './short-title';
import type { TodoStore } from './todo-store';

export type TodoActions = ReturnType<typeof useTodoActions>;

/** `leave` is told that a ToDo is about to leave its place, before it does. */
export function useTodoActions(store: TodoStore, timeZone: string, leave: (id: string) => void) {
  const toast = useToast();
  return useMemo(() => {
    const failed = (what: string) => (error: unknown) =>
      toast({ message: `${what} ${error instanceof Error ? error.message : ''}`.trim() });
    const setStatus = (id: string, status: Todo['status'], task: string) =>
      store.setStatus(id, status).catch(failed(`"${task}" was not saved.`));

    return {
      patch: (id: string, patch: TodoPatch) => store.patch(id, patch),

      readDeadline: (id: string, deadlineWords: string) => store.saveWords(id, { deadlineWords, timeZone }),

      readEstimate: (id: string, estimateWords: string) => store.saveWords(id, { estimateWords }),

      /** With its own notice, because its field is closed by then. */
      async saveDeadline(id: string, deadline: Deadline | null): Promise<void> {
        await store.patch(id, { deadline }).catch(failed('The deadline was not saved.'));
      },

      check(todo: Todo, done: boolean): void {
        const task = shortTitle(todo.task);
        leave(todo.id);
        if (!done) {
          void setStatus(todo.id, 'not started', task);
          return;
        }
        void setStatus(todo.id, 'done', task);
        const onClick = () => void setStatus(todo.id, todo.status, task);
        toast({ message: `Done: ${task}`, action: { label: 'Undo', onClick } });
      },

      remove(todo: Todo): void {
        const task = shortTitle(todo.task);
        leave(todo.id);
        store.remove(todo.id).catch(failed(`"${task}" was not deleted.`));
        const onClick = () => void store.restore(todo.id).catch(failed(`"${task}" was not restored.`));
        toast({ message: `Deleted: ${task}`, action: { label: 'Undo', onClick } });
      },
    };
  }, [store, timeZone, leave, toast]);
}
