// The frame of the chat pages: the threads, and the ToDo lists of every assistant. It stays while threads are switched.

import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { chooseFirst } from '@/components/assistants/shown-assistant';
import { WatchSignOut } from '@/components/auth/watch-sign-out';
import { ChatFrame } from '@/components/chat/chat-frame';
import { TodosProvider } from '@/components/todos/todos-provider';
import { COOKIES } from '@/components/ui/cookie';
import { getAccount } from '@/lib/auth/session';
import { listThreads } from '@/lib/threads/list-threads';
import { listTodos } from '@/lib/todos/list';
import { listKey, readListKey } from '@/lib/todos/list-key';
import { readAssistants, readTimeZone } from './load-screen';

/** Lists beyond these are fetched once the page can be used. */
const LISTS = 4;

export default async function ChatLayout({ children }: { children: ReactNode }) {
  const account = await getAccount();
  // The page itself sends a visitor without an account to become a guest.
  if (account === null) return children;

  const jar = await cookies();
  const [threads, assistants, todos, timeZone] = await Promise.all([
    listThreads(account.id),
    readAssistants(account.id),
    readLists(account.id, jar.get(COOKIES.assistant)?.value ?? null),
    readTimeZone(),
  ]);
  const now = Date.now();
  return (
    <TodosProvider account={account.id} initial={todos} timeZone={timeZone} now={now}>
      <ChatFrame
        initialThreads={threads}
        assistants={assistants.map(({ id, name, color, icon }) => ({ id, name, color, icon }))}
        initiallyOpen={jar.get(COOKIES.threads)?.value !== 'closed'}
        now={now}
      >
        {children}
      </ChatFrame>
      <WatchSignOut />
    </TodosProvider>
  );
}

async function readLists(accountId: string, chosenId: string | null) {
  const assistants = await readAssistants(accountId);
  const first = chooseFirst(assistants, chosenId);
  const keys = [...new Set([...(first ? [first] : []), ...assistants].map(listKey))].slice(0, LISTS);
  const lists = await Promise.all(
    keys.map(async (key) => [key, await listTodos({ accountId, ...readListKey(key) })] as const),
  );
  return Object.fromEntries(lists);
}
