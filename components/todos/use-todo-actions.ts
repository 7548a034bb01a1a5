'use client';
// What a row can do to its ToDo, with the notices that go with it.

import { useMemo } from 'react';
import type { Deadline } from '@/lib/time/deadline';
import type { Todo, TodoPatch } from '@/lib/todos/todo';
import { useToast } from '../ui/toast';
import { shortTitle } from './short-title';
import type { Run, TodoStore } from './todo-store';

export type TodoActions = ReturnType<typeof useTodoActions>;

/** Rejects with an Error for the person when the server refused it; a change that waits is kept. */
export async function accepted({ result }: Run): Promise<void> {
  const answer = await result;
  if (answer.kind === 'refused') throw new Error(answer.message);
}

const MINE = { tellsRefusal: true };

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
      /** `revision` is what the person saw when they began. Rejects with an Error for the person. */
      patch: (id: string, patch: TodoPatch, revision?: number) =>
        accepted(store.update([id], patch, { ...MINE, revision })),

      readDeadline: (id: string, deadlineWords: string, revision?: number) =>
        accepted(store.update([id], {}, { ...MINE, revision, words: { deadlineWords } })),

      readEstimate: (id: string, estimateWords: string, revision?: number) =>
        accepted(store.update([id], {}, { ...MINE, revision, words: { estimateWords } })),

      /** What is refused is told among the problems: its field is closed by then. */
      saveDeadline: async (id: string, deadline: Deadline | null, revision?: number) => {
        await store.update([id], { deadline }, { revision }).result;
      },

      check(todo: Todo, done: boolean): void {
        leave(todo.id);
        const run = store.setStatus([todo.id], done ? 'done' : 'not started');
        if (done) told(`Done: ${shortTitle(todo.task)}`, run);
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
