'use client';
// Takes back what an answer did to ToDos, says what came of it, and does it again.

import { Redo2, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button';
import type { Undone } from './chat-requests';
import { useConversationActions } from './conversation-actions';
import { resultWords } from './undo-words';

export function UndoWork({ runId, undone }: { runId: string; undone: Undone | undefined }) {
  const actions = useConversationActions();
  const [isWorking, setIsWorking] = useState(false);
  if (!actions) return null;
  const work = async (act: (runId: string) => Promise<void>) => {
    setIsWorking(true);
    await act(runId);
    setIsWorking(false);
  };
  if (undone) {
    return (
      <div className="grid justify-items-start gap-1">
        <Result undone={undone} />
        {(undone.operations?.length ?? 0) > 0 && (
          <WorkButton disabled={isWorking} onClick={() => void work(actions.redo)}>
            <Redo2 aria-hidden className="size-3.5" />
            Do it again
          </WorkButton>
        )}
      </div>
    );
  }
  return (
    <WorkButton disabled={isWorking} onClick={() => void work(actions.undo)}>
      <Undo2 aria-hidden className="size-3.5" />
      Undo what it did
    </WorkButton>
  );
}

function WorkButton(props: { disabled: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <Button size="small" variant="quiet" className="-ml-2 justify-self-start text-text-muted" {...props} />
  );
}

function Result({ undone: { todos, kept } }: { undone: Undone }) {
  return (
    <div role="status" className="text-sm text-text-muted">
      <p>{resultWords(todos.length, kept.length)}</p>
      {kept.length > 0 && (
        <ul className="ml-5 list-disc">
          {kept.map(({ id, task, why }) => (
            <li key={id}>
              {task}: {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
