'use client';
// What was refused, with the words that the person wrote. Loaded when there is something.

import { ConflictNotice } from './row/conflict-notice';
import type { Problem } from './store/problem';
import type { TodoStore } from './store/todo-store';

type RefusedChangesProps = { problems: Problem[]; store: TodoStore; timeZone: string };

export function RefusedChanges({ problems, store, timeZone }: RefusedChangesProps) {
  const clock = { now: Date.now(), timeZone };
  return (
    <ul aria-label="Changes that were not saved" className="grid max-h-1/3 gap-1 overflow-y-auto px-3 pb-2">
      {problems.map((problem) => (
        <li key={problem.id} className="grid gap-0.5 text-xs">
          <p className="pt-1 font-medium wrap-anywhere">{problem.label}</p>
          <ConflictNotice
            problem={problem}
            clock={clock}
            keepMine={() => store.insist(problem.id)}
            dismiss={() => store.dismiss(problem.id)}
          />
        </li>
      ))}
    </ul>
  );
}
