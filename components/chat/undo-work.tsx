'use client';
// Takes back what an answer did to ToDos, and says what came of it.

import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import type { Undone } from './chat-requests';
import { useConversationActions } from './conversation-actions';
import { resultWords } from './undo-words';

export function UndoWork({ runId, undone }: { runId: string; undone: Undone | undefined }) {
  const actions = useConversationActions();
  const [isWorking, setIsWorking] = useState(false);
  if (!actions) return null;
  if (undone) return <Result undone={undone} />;
  const onClick = async () => {
    setIsWorking(true);
    await actions.undo(runId);
    setIsWorking(false);
  };
  return (
    <Button
      size="small"
      variant="quiet"
      disabled={isWorking}
      onClick={() => void onClick()}
      className="-ml-2 justify-self-start text-text-muted"
    >
      <Undo2 aria-hidden className="size-3.5" />
      Undo what it did
    </Button>
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
