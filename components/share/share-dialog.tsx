'use client';
// Makes the public link of a chat, and takes it back. It says what others will see before there is one.

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Copied } from '../settings/copied';
import { When } from '../settings/when';
import { Button, buttonClass } from '../ui/button';
import { Dialog, DialogClose, DialogContent } from '../ui/dialog';
import { Skeleton } from '../ui/skeleton';
import { useShare } from './use-share';

type ShareDialogProps = { thread: { id: string; title: string }; onClose: () => void };

export function ShareDialog({ thread, onClose }: ShareDialogProps) {
  const { share, failure, busy, load, publish, revoke } = useShare(thread.id);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const step = share === undefined ? 'loading' : !share ? 'none' : asking ? 'asking' : 'shared';

  // What had the focus goes with its step: the first thing of the next one gets it.
  useEffect(() => {
    if (step !== 'loading') body.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [step]);

  const run = async (work: () => Promise<boolean>, done: string) => {
    setSaid('');
    if (await work()) {
      setAsking(false);
      setSaid(done);
    }
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Share this chat"
        description={
          <>
            Everybody who has the link can read{' '}
            <span dir="auto" className="font-medium text-text wrap-anywhere">
              {thread.title || 'this chat'}
            </span>{' '}
            as it is when you share it: its messages and what was done to ToDos in it. What you write later is
            not shown, nor are other chats, your lists or what is remembered of you.
          </>
        }
        footer={
          <DialogClose asChild>
            <Button>Close</Button>
          </DialogClose>
        }
      >
        <div ref={body} aria-busy={busy} className="grid gap-4">
          {step === 'loading' && (failure ? <Again onClick={load} /> : <Skeleton className="h-10" />)}
          {step === 'none' && (
            <Button
              variant="primary"
              aria-disabled={busy}
              onClick={() => run(publish, 'The link is made.')}
              className="w-fit"
            >
              Make a link
            </Button>
          )}
          {step === 'shared' && share && (
            <>
              <Copied label="Link" text={new URL(share.url, window.location.origin).href} />
              <p className="text-sm text-text-muted">
                It shows the chat as it was on <When instant={share.createdAt} />.
              </p>
              <Actions>
                <Button
                  size="small"
                  aria-disabled={busy}
                  onClick={() => run(publish, 'The link shows what the chat says now.')}
                >
                  Show what the chat says now
                </Button>
                <a
                  href={share.url}
                  target="_blank"
                  rel="noreferrer"
                  className={buttonClass({ size: 'small' })}
                >
                  Open the page
                </a>
                <Button size="small" onClick={() => setAsking(true)} className="text-danger">
                  Stop sharing
                </Button>
              </Actions>
            </>
          )}
          {step === 'asking' && (
            <div className="grid gap-3 rounded-xl border border-danger p-4">
              <p className="text-sm">
                The link will lead nowhere, for good. A new one will have another address.
              </p>
              <Actions>
                <Button size="small" onClick={() => setAsking(false)}>
                  Keep the link
                </Button>
                <Button
                  size="small"
                  variant="danger"
                  aria-disabled={busy}
                  onClick={() => run(revoke, 'The link leads nowhere now.')}
                >
                  Stop sharing
                </Button>
              </Actions>
            </div>
          )}
        </div>
        <div className="-my-2 min-h-5 text-sm">
          <p role="status" className="text-text-muted">
            {failure ? '' : said}
          </p>
          <p role="alert" className="text-danger">
            {failure}
          </p>
        </div>
      </DialogContent>
    </Dialog>
  );
}

function Actions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-2">{children}</div>;
}

function Again({ onClick }: { onClick: () => void }) {
  return (
    <Button onClick={onClick} className="w-fit">
      Try again
    </Button>
  );
}
