// The frame of the chat pages: the threads, and the ToDo lists of every assistant. It stays while threads are switched.

import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ChatFrame } from '@/components/chat/chat-frame';
import { TodosProvider } from '@/components/todos/todos-provider';
import { COOKIES } from '@/components/ui/cookie';
import { getAccount } from '@/lib/auth/session';
import { listThreads } from '@/lib/threads/list-threads';
import { listTodos } from '@/lib/todos/list';
import { listKey, readListKey } from '@/lib/todos/list-key';
import { readAssistants, readTimeZone } from './load-screen';

/** Lists beyond these are fetched when they are first shown. */
const LISTS = 4;

export default async function ChatLayout({ children }: { children: ReactNode }) {
  const account = await getAccount();
  // The page itself sends a visitor without an account to become a guest.
  if (account === null) return children;

  const [threads, todos, timeZone, jar] = await Promise.all([
    listThreads(account.id),
    readLists(account.id),
    readTimeZone(),
    cookies(),
  ]);
  const now = Date.now();
  return (
    <TodosProvider initial={todos} timeZone={timeZone} now={now}>
      <ChatFrame
        initialThreads={threads}
        initiallyOpen={jar.get(COOKIES.threads)?.value !== 'closed'}
        now={now}
      >
        {children}
      </ChatFrame>
    </TodosProvider>
  );
}

async function readLists(accountId: string) {
  const assistants = await readAssistants(accountId);
  const keys = [...new Set(assistants.map(listKey))].slice(0, LISTS);
  const lists = await Promise.all(
    keys.map(async (key) => [key, await listTodos({ accountId, ...readListKey(key) })] as const),
  );
  return Object.fromEntries(lists);
}
