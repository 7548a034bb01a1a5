'use client';
// Leads to an answer in its chat, on the branch that holds it.

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { requestBranch } from '@/components/threads/thread-requests';

type AnswerLinkProps = { threadId: string; messageId: string; className: string; children: ReactNode };

export function AnswerLink({ threadId, messageId, className, children }: AnswerLinkProps) {
  const router = useRouter();
  const address = `/chat/${threadId}#m-${messageId}`;
  const open = async (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    await requestBranch(threadId, messageId);
    router.push(address);
  };
  return (
    <Link href={address} prefetch={false} onClick={open} className={className}>
      {children}
    </Link>
  );
}
