'use client';
// One thread in the list: opens it, or deletes it after a question.

import { Trash2 } from 'lucide-react';
import Link, { useLinkStatus } from 'next/link';
import { useState } from 'react';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { Dialog, DialogClose, DialogContent } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { useToast } from '../ui/toast';
import { useThreads } from './threads-provider';

type ThreadRowProps = {
  thread: { id: string; title: string };
  current: boolean;
  onNavigate?: () => void;
};

export function ThreadRow({ thread, current, onNavigate }: ThreadRowProps) {
  const { remove } = useThreads();
  const [asking, setAsking] = useState(false);
  const toast = useToast();

  const onDelete = async () => {
    setAsking(false);
    try {
      await remove(thread.id);
    } catch {
      toast({
        message: 'The chat could not be deleted.',
        action: { label: 'Try again', onClick: () => void onDelete() },
      });
    }
  };

  return (
    <li
      className={cn(
        'group relative rounded-lg hover:bg-muted has-focus-visible:bg-muted',
        current && 'bg-muted',
      )}
    >
      <Link
        href={`/chat/${thread.id}`}
        prefetch={false}
        onClick={onNavigate}
        aria-current={current ? 'page' : undefined}
        title={thread.title}
        className="flex h-8 items-center rounded-lg px-2 text-sm group-focus-within:pr-8 group-hover:pr-8 pointer-coarse:h-11 pointer-coarse:pr-11"
      >
        <ThreadTitle title={thread.title} />
      </Link>
      <IconButton
        size="small"
        label={`Delete chat: ${thread.title}`}
        onClick={() => setAsking(true)}
        className="absolute top-0.5 right-0.5 opacity-0 focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:top-0 pointer-coarse:right-0 pointer-coarse:opacity-100 [&_svg]:size-4"
      >
        <Trash2 />
      </IconButton>
      <Dialog open={asking} onOpenChange={setAsking}>
        {asking && (
          <DialogContent
            title="Delete this chat?"
            description={`“${thread.title}” and its messages go for good. ToDos made in it stay.`}
            footer={
              <>
                <DialogClose asChild>
                  <Button>Keep</Button>
                </DialogClose>
                <Button variant="danger" onClick={onDelete}>
                  Delete
                </Button>
              </>
            }
          />
        )}
      </Dialog>
    </li>
  );
}

function ThreadTitle({ title }: { title: string }) {
  const { pending } = useLinkStatus();
  return <span className={cn('truncate', pending && 'animate-breathe')}>{title}</span>;
}
