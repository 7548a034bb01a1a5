'use client';
// The frame around every chat page: the threads on the left, folded away or as a sheet on a phone.

import { PanelLeft } from 'lucide-react';
import Link from 'next/link';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { ThreadPage } from '@/lib/threads/thread-summary';
import { ThreadList } from '../threads/thread-list';
import { cn } from '../ui/cn';
import { COOKIES, remember } from '../ui/cookie';
import { IconButton } from '../ui/icon-button';
import { Sheet, SheetContent } from '../ui/sheet';
import { type ThreadAssistant, ThreadsProvider } from './threads-provider';

type ThreadsPanel = { open: boolean; setOpen: (open: boolean) => void; openSheet: () => void };

const ThreadsPanelContext = createContext<ThreadsPanel>({
  open: true,
  setOpen: () => {},
  openSheet: () => {},
});

type ChatFrameProps = {
  initialThreads: ThreadPage;
  /** In the person's order. */
  assistants: ThreadAssistant[];
  initiallyOpen: boolean;
  now: number;
  children: ReactNode;
};

export function ChatFrame({ initialThreads, assistants, initiallyOpen, now, children }: ChatFrameProps) {
  const [open, setOpen] = useState(initiallyOpen);
  const [sheet, setSheet] = useState(false);
  const panel = useMemo(
    () => ({
      open,
      setOpen: (next: boolean) => {
        setOpen(next);
        remember(COOKIES.threads, next ? 'open' : 'closed');
      },
      openSheet: () => setSheet(true),
    }),
    [open],
  );
  return (
    <ThreadsProvider initial={initialThreads} assistants={assistants}>
      <ThreadsPanelContext.Provider value={panel}>
        <div className="flex h-dvh overflow-hidden">
          <div
            id="threads"
            className={cn('hidden w-64 shrink-0 flex-col border-r bg-surface', open && 'md:flex')}
          >
            <header className="flex h-14 shrink-0 items-center justify-between pr-2 pl-4">
              <Wordmark />
              <IconButton
                label="Hide chats"
                aria-expanded
                aria-controls="threads"
                onClick={() => panel.setOpen(false)}
              >
                <PanelLeft />
              </IconButton>
            </header>
            <ThreadList now={now} />
          </div>
          {children}
        </div>
        <Sheet open={sheet} onOpenChange={setSheet}>
          <SheetContent side="left" title="Chats">
            <div className="flex h-14 shrink-0 items-center px-4">
              <Wordmark />
            </div>
            <ThreadList now={now} onNavigate={() => setSheet(false)} />
          </SheetContent>
        </Sheet>
      </ThreadsPanelContext.Provider>
    </ThreadsProvider>
  );
}

/** Opens the threads from the header: the column on a desktop, the sheet on a phone. */
export function ThreadsButtons() {
  const { open, setOpen, openSheet } = useContext(ThreadsPanelContext);
  return (
    <>
      <IconButton label="Open chats" className="md:hidden" aria-haspopup="dialog" onClick={openSheet}>
        <PanelLeft />
      </IconButton>
      {!open && (
        <IconButton
          label="Show chats"
          className="max-md:hidden"
          aria-expanded={false}
          onClick={() => setOpen(true)}
        >
          <PanelLeft />
        </IconButton>
      )}
    </>
  );
}

function Wordmark() {
  return (
    <Link href="/" prefetch={false} className="rounded font-semibold text-[1.0625rem] tracking-tight">
      Maistro
    </Link>
  );
}
