'use client';
// Tells of changes that the server refused, wherever the person looks, and asks when something that was to be undone has
// changed since. What was refused stays at its row, or above the list. Tells too when somebody else is signed in by now.

import { useEffect, useRef } from 'react';
import { useToast } from '../ui/toast';
import { useLoaded } from '../ui/use-loaded';
import type { TodoStore } from './store/todo-store';
import { useStore } from './use-store';

export const SOMEBODY_ELSE = 'Somebody else is signed in in this browser now.';

const loadQuestion = () => import('./undo-question').then((module) => module.UndoQuestion);

export function ProblemNotices({ store }: { store: TodoStore }) {
  const toast = useToast();
  const problems = useStore(store, (state) => state.problems);
  const told = useRef(new Set<string>());
  useEffect(() => {
    const fresh = problems.filter(({ id, kind }) => kind !== 'undo' && !told.current.has(id));
    for (const { id } of fresh) told.current.add(id);
    const [first] = fresh;
    if (first) {
      const message =
        fresh.length === 1 ? `Not saved: ${first.label}.` : `${fresh.length} changes were not saved.`;
      toast({ message });
    }
  }, [problems, toast]);

  const isOthers = useStore(store, (state) => state.isOthers);
  useEffect(() => {
    if (!isOthers) return;
    const onClick = () => window.location.reload();
    toast({ message: SOMEBODY_ELSE, action: { label: 'Load the page again', onClick } });
  }, [isOthers, toast]);

  const question = problems.find(({ kind }) => kind === 'undo');
  const UndoQuestion = useLoaded(question !== undefined, loadQuestion);
  return question && UndoQuestion ? (
    <UndoQuestion
      problem={question}
      insist={() => store.insist(question.id)}
      dismiss={() => store.dismiss(question.id)}
    />
  ) : null;
}
