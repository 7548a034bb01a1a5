'use client';
// Above a list: how many changes wait, and for what, and what was refused and has no row to be told at.

import { CloudOff } from 'lucide-react';
import { useLoaded } from '../ui/use-loaded';
import { SOMEBODY_ELSE } from './problem-notices';
import { CompactButton } from './row/compact-button';
import { onlyTodo } from './store/problem';
import { useIsOthers, useTodoProblems, useTodoStore, useWaitingCount } from './todos-provider';

const loadRefused = () => import('./refused-changes').then((module) => module.RefusedChanges);

/** `shows` says whether a ToDo has a row here; what was refused of it is told there. */
export function ListNotes({ shows }: { shows: (id: string) => boolean }) {
  const { store, timeZone } = useTodoStore();
  const waiting = useWaitingCount();
  const isOthers = useIsOthers();
  const problems = useTodoProblems().filter((problem) => {
    const id = onlyTodo(problem);
    return id === null || !shows(id);
  });
  const RefusedChanges = useLoaded(problems.length > 0, loadRefused);
  return (
    <>
      {isOthers && (
        <p className="flex flex-wrap items-center gap-1.5 px-4 pb-2 text-xs">
          {SOMEBODY_ELSE} {keptWords(waiting)}
          <CompactButton onClick={() => window.location.reload()}>Load the page again</CompactButton>
        </p>
      )}
      <p role="status" className="px-4 text-text-muted text-xs">
        {!isOthers && waiting > 0 && (
          <span className="flex items-center gap-1.5 pb-2">
            <CloudOff aria-hidden className="size-3.5 shrink-0" />
            {waiting === 1 ? '1 change waits' : `${waiting} changes wait`} for the network
          </span>
        )}
      </p>
      {problems.length > 0 && RefusedChanges && (
        <RefusedChanges problems={problems} store={store} timeZone={timeZone} />
      )}
    </>
  );
}

function keptWords(count: number): string {
  if (count === 0) return 'What you change here is not sent.';
  return count === 1
    ? '1 change made here is kept, not sent.'
    : `${count} changes made here are kept, not sent.`;
}
