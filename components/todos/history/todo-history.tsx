'use client';
// What happened to one ToDo, the latest first: when, by whom and in which message; each change can be taken back.
// Loaded when it is opened.

import { useRef } from 'react';
import type { Clock } from '@/lib/time/clock';
import type { Todo } from '@/lib/todos/todo';
import { Button } from '../../ui/button';
import { Dialog, DialogContent } from '../../ui/dialog';
import { Skeleton } from '../../ui/skeleton';
import { HistoryItem } from './history-item';
import { useHistory } from './use-history';

export type TodoHistoryProps = { todo: Todo; clock: Clock; onClose: () => void };

export function TodoHistory({ todo, clock, onClose }: TodoHistoryProps) {
  const history = useHistory(todo);
  const list = useRef<HTMLOListElement>(null);
  const undo = async (operationId: string) => {
    // The button goes with what there was to undo, so the focus needs another place.
    if (await history.undo(operationId)) list.current?.focus();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="History" description={<span className="wrap-anywhere">{todo.task}</span>}>
        {history.phase === 'loading' && <Loading />}
        {history.phase === 'failed' && (
          <div role="alert" className="grid justify-items-start gap-3 text-sm">
            <p>The history could not be read. {history.message}</p>
            <Button size="small" onClick={history.read}>
              Try again
            </Button>
          </div>
        )}
        {history.phase === 'ready' && (
          <ol ref={list} tabIndex={-1} className="divide-y rounded-xl border focus:outline-none">
            {history.entries.map((entry) => (
              <HistoryItem
                key={`${entry.operationId} ${entry.revision}`}
                entry={entry}
                clock={clock}
                isBusy={history.busy === entry.operationId}
                onFollow={onClose}
                undo={() => void undo(entry.operationId)}
              />
            ))}
          </ol>
        )}
        {history.phase === 'ready' && history.next !== null && (
          <Button size="small" className="w-fit" onClick={() => void history.readOlder()}>
            Show older changes
          </Button>
        )}
      </DialogContent>
    </Dialog>
  );
}

function Loading() {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">Reading the history</span>
      {[80, 60, 70].map((width) => (
        <Skeleton key={width} className="h-10" />
      ))}
    </div>
  );
}
