'use client';
// Leads from a ToDo's history to the message in which it was changed, on the branch that holds it.

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { requestBranch } from '../../threads/thread-requests';

type MessageLinkProps = {
  threadId: string;
  messageId: string;
  className: string;
  children: ReactNode;
  /** What lies over the chat goes away. */
  onFollow: () => void;
};

export function MessageLink({ threadId, messageId, className, children, onFollow }: MessageLinkProps) {
  const router = useRouter();
  const page = `/chat/${threadId}`;
  const open = async (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow();
    await requestBranch(threadId, messageId);
    if (window.location.pathname !== page) return router.push(`${page}#m-${messageId}`);
    // The chat is open: it goes to the message when the address says so anew.
    window.history.replaceState(window.history.state, '', page);
    window.location.hash = `m-${messageId}`;
  };
  return (
    <Link href={`${page}#m-${messageId}`} prefetch={false} onClick={open} className={className}>
      {children}
    </Link>
  );
}
