'use client';
// What can be done to a chat as a whole, each with a notice that takes it back or tries it again.

import { usePathname, useRouter } from 'next/navigation';
import { useCallback } from 'react';
import type { ThreadSummary } from '@/lib/threads/thread-summary';
import { useThreads } from '../chat/threads-provider';
import { useToast } from '../ui/toast';
import type { ThreadChange } from './thread-requests';

const saidBy = (error: unknown) => (error instanceof Error ? error.message : 'That did not work.');

export function useThreadActions(thread: ThreadSummary) {
  const { change: send, remove: sendRemoval, undelete: sendUndo } = useThreads();
  const toast = useToast();
  const router = useRouter();
  const isOpen = usePathname() === `/chat/${thread.id}`;

  const attempt = useCallback(
    async (work: () => Promise<void>) => {
      try {
        await work();
        return true;
      } catch (error) {
        const again = { label: 'Try again', onClick: () => void attempt(work) };
        toast({ message: saidBy(error), action: again });
        return false;
      }
    },
    [toast],
  );

  const change = useCallback(
    (wanted: ThreadChange) => attempt(() => send(thread.id, wanted)),
    [attempt, send, thread.id],
  );

  const archive = useCallback(async () => {
    if (!(await change({ archived: !thread.archived }))) return;
    toast({
      message: thread.archived ? 'The chat is among the others again.' : 'The chat is in the archive.',
      action: {
        label: 'Undo',
        onClick: () => void change({ archived: thread.archived, pinned: thread.pinned }),
      },
    });
  }, [change, toast, thread.archived, thread.pinned]);

  const remove = useCallback(async () => {
    if (!(await attempt(() => sendRemoval(thread.id)))) return;
    const undo = async () => {
      if ((await attempt(() => sendUndo(thread))) && isOpen) router.push(`/chat/${thread.id}`);
    };
    toast({
      message: 'Chat deleted. Its ToDos stay.',
      action: { label: 'Undo', onClick: () => void undo() },
    });
  }, [attempt, sendRemoval, sendUndo, toast, router, isOpen, thread]);

  return { change, archive, remove };
}
