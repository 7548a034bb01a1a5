'use client';
// The messages that wait for the end of the answer under way: each can be edited, or dropped.

import { Clock3, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../ui/icon-button';
import { useToast } from '../ui/toast';
import { requestDropQueued, requestEditQueued } from './chat-requests';
import type { Queued } from './chat-snapshot';
import { EditMessage } from './edit-message';
import { follow } from './follow-chat';
import type { OpenChat } from './open-chat';

type QueuedMessagesProps = {
  chat: OpenChat;
  queue: Queued[];
  /** Lets other tabs know. */
  tell: () => void;
  /** Gets the text of a dropped message when the person wants it back. */
  onDropped: (text: string) => void;
};

const BEGUN = 'This message has begun meanwhile.';

export function QueuedMessages({ chat, queue, tell, onDropped }: QueuedMessagesProps) {
  const toast = useToast();
  const [editing, setEditing] = useState<string | null>(null);

  const drop = async ({ runId, text }: Queued) => {
    const { failure } = await requestDropQueued(chat.id, runId);
    if (failure) {
      toast({ message: failure.code === 'not_found' ? BEGUN : `Not dropped. ${failure.message}` });
      void follow(chat);
      return;
    }
    chat.queue = chat.queue.filter((each) => each.runId !== runId);
    tell();
    toast({
      message: 'The queued message was dropped.',
      action: { label: 'Put it back', onClick: () => onDropped(text) },
    });
  };
  const edit = async ({ runId }: Queued, text: string): Promise<boolean> => {
    const { failure } = await requestEditQueued(chat.id, runId, text);
    if (failure) {
      toast({ message: failure.code === 'not_found' ? BEGUN : `Not changed. ${failure.message}` });
      if (failure.code === 'not_found') onDropped(text);
      void follow(chat);
      return failure.code === 'not_found';
    }
    chat.queue = chat.queue.map((each) => (each.runId === runId ? { ...each, text } : each));
    tell();
    return true;
  };

  return (
    <>
      <p role="status" className="sr-only">
        {queue.length === 1 ? 'One message waits.' : `${queue.length} messages wait.`}
      </p>
      <ol aria-label="Queued messages" className="grid gap-2 pl-8">
        {queue.map((queued) => (
          <li key={queued.runId} data-queued={queued.messageId} className="grid justify-items-end gap-0.5">
            {editing === queued.runId ? (
              <EditMessage
                messageId={queued.runId}
                text={queued.text}
                label="Edit the queued message"
                submitLabel="Save"
                onSubmit={(text) => edit(queued, text)}
                onClose={() => setEditing(null)}
              />
            ) : (
              <>
                <p className="min-w-0 max-w-[36rem] whitespace-pre-wrap rounded-2xl rounded-br-md border border-dashed px-3.5 py-2 text-text-muted [overflow-wrap:anywhere]">
                  {queued.text}
                </p>
                <div className="flex items-center gap-0.5 text-text-muted text-xs">
                  <Clock3 aria-hidden className="mr-1 size-3.5" />
                  <span className="mr-1.5">{queued.isSending ? 'Sending' : 'Queued'}</span>
                  <IconButton
                    size="small"
                    label="Edit queued message"
                    disabled={queued.isSending}
                    className="pointer-coarse:size-9 [&_svg]:size-4"
                    onClick={() => setEditing(queued.runId)}
                  >
                    <Pencil />
                  </IconButton>
                  <IconButton
                    size="small"
                    label="Drop queued message"
                    disabled={queued.isSending}
                    className="pointer-coarse:size-9 [&_svg]:size-4"
                    onClick={() => void drop(queued)}
                  >
                    <X />
                  </IconButton>
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
