'use client';
// What a row can do to its ToDo, with the notices that go with it.

import { useMemo } from 'react';
import { isOpen } from '@/lib/todos/is-open';
import type { Todo, TodoStatus } from '@/lib/todos/todo';
import { useToast } from '../ui/toast';
import { shortTitle } from './short-title';
import type { Run } from './store/run';
import type { TodoStore } from './store/todo-store';

export type TodoActions = ReturnType<typeof useTodoActions>;

/** Rejects with an Error for the person when the server refused it; a change that waits is kept. */
export async function accepted({ result }: Run): Promise<void> {
  const answer = await result;
  if (answer.kind === 'refused') throw new Error(answer.message);
}

const STATUS: Record<string, string> = { done: 'Done', archived: 'Archived' };

/** `leave` is told that ToDos are about to leave their places, before they do. */
export function useTodoActions(store: TodoStore, leave: (id: string) => void) {
  const toast = useToast();
  return useMemo(() => {
    const told = (message: string, { operations, label }: Run) => {
      const onClick = () => store.undoOperation(operations, { label });
      toast({ message, action: { label: 'Undo', onClick } });
    };
    const nameOf = (todos: readonly Todo[]) =>
      todos.length === 1 && todos[0] ? shortTitle(todos[0].task) : null;

    return {
      check(todo: Todo, done: boolean): void {
        leave(todo.id);
        const run = store.setStatus([todo.id], done ? 'done' : 'not started');
        if (done) told(`Done: ${shortTitle(todo.task)}`, run);
      },

      setStatus(todo: Todo, status: TodoStatus): void {
        if (!isOpen({ status })) leave(todo.id);
        const run = store.setStatus([todo.id], status);
        if (!isOpen({ status })) told(`${STATUS[status]}: ${shortTitle(todo.task)}`, run);
      },

      /** `name` is that of the list. */
      move(todo: Todo, category: string, name: string): void {
        leave(todo.id);
        told(`Moved to ${name}: ${shortTitle(todo.task)}`, store.move([todo.id], category));
      },

      remove(todo: Todo): void {
        leave(todo.id);
        told(`Deleted: ${shortTitle(todo.task)}`, store.remove([todo.id]));
      },

      /** Tells of a change of many that was just made, with its undo: '5 ToDos done'. */
      tell: (run: Run, todos: readonly Todo[] = []): void =>
        told(nameOf(todos) === null ? `${run.label}.` : run.label, run),

      undo(): void {
        const run = store.undo();
        toast(
          run
            ? { message: `Undone: ${run.label}`, action: { label: 'Redo', onClick: () => store.redo() } }
            : { message: 'There is nothing to undo.' },
        );
      },

      redo(): void {
        const run = store.redo();
        toast({ message: run ? `Done again: ${run.label}` : 'There is nothing to do again.' });
      },
    };
  }, [store, leave, toast]);
}
