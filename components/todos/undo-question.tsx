'use client';
// Asks before an undo that would take back what was changed since. Loaded when it has something to ask.

import { Button } from '../ui/button';
import { Dialog, DialogContent } from '../ui/dialog';
import { shortTitle } from './short-title';
import type { Problem } from './store/problem';

const FIELDS: Record<string, string> = {
  task: 'title',
  estimateMinutes: 'estimate',
  solutions: 'ideas',
  repeat: 'repetition',
  position: 'place in the list',
  category: 'list',
  existence: 'made, deleted or put back',
};

type UndoQuestionProps = { problem: Problem; insist: () => void; dismiss: () => void };

export function UndoQuestion({ problem, insist, dismiss }: UndoQuestionProps) {
  const byTodo = new Map<string, { task: string; fields: Set<string> }>();
  for (const { id, task, field } of problem.kept ?? []) {
    const known = byTodo.get(id) ?? { task, fields: new Set() };
    byTodo.set(id, { task, fields: known.fields.add(FIELDS[field] ?? field) });
  }
  return (
    <Dialog open onOpenChange={dismiss}>
      <DialogContent
        title="Undo anyway?"
        description={`Not all of it is as it was left: ${problem.label}. What was changed since stays as it is now.`}
        footer={
          <>
            <Button variant="quiet" onClick={dismiss}>
              Leave as it is
            </Button>
            <Button variant="primary" onClick={insist}>
              Undo the rest
            </Button>
          </>
        }
      >
        <ul className="list-disc space-y-1 pl-4 text-sm wrap-anywhere">
          {[...byTodo].map(([id, { task, fields }]) => (
            <li key={id}>
              {shortTitle(task)} was changed since: {[...fields].join(', ')}.
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
