// What the chat pages need from the server, each read in one go.

import { cookies } from 'next/headers';
import { cache } from 'react';
import { type ShownAssistant, toShown } from '@/components/assistants/shown-assistant';
import type { ChatScreenProps } from '@/components/chat/chat-screen';
import { COOKIES } from '@/components/ui/cookie';
import { ensureAssistants } from '@/lib/assistants/ensure-assistants';
import { listAssistantItems } from '@/lib/assistants/list-items';
import { pageAccount } from '@/lib/auth/page-account';
import { listModels } from '@/lib/models/catalogue';
import { openThread as openStored } from '@/lib/runs/open-thread';
import type { ThreadView } from '@/lib/threads/read-thread';
import { isTimeZone } from '@/lib/time/clock';

/** The frame and the page both ask; the answer is the same within one request. */
export const readAssistants = cache(async (accountId: string) => {
  const assistants = await listAssistantItems(accountId);
  if (assistants.length > 0) return assistants;
  await ensureAssistants(accountId);
  return await listAssistantItems(accountId);
});
export const openThread = cache(openStored);

/** The person's zone as the browser told it last, else UTC. */
export async function readTimeZone(): Promise<string> {
  const told = (await cookies()).get(COOKIES.timeZone)?.value ?? '';
  return isTimeZone(told) ? told : 'UTC';
}

/** Null when the account has no such thread. Redirects a visitor without an account. */
export async function loadScreen(path: string, threadId: string | null): Promise<ChatScreenProps | null> {
  const account = await pageAccount(path);
  const [assistants, thread, jar] = await Promise.all([
    readAssistants(account.id),
    threadId === null ? null : openThread(account.id, threadId),
    cookies(),
  ]);
  if (threadId !== null && thread === null) return null;
  const { email, name, guest } = account;
  return {
    account: { email, name, guest },
    assistants: assistants.map(toShown),
    assistantId: thread?.assistantId ?? jar.get(COOKIES.assistant)?.value ?? null,
    models: listModels(),
    chosenModel: jar.get(COOKIES.model)?.value ?? null,
    thread: thread && {
      id: thread.id,
      messages: thread.messages,
      hasMore: thread.hasMore,
      deletedAssistant: toDeleted(thread),
    },
  };
}

function toDeleted({ deletedAssistant }: ThreadView): ShownAssistant | null {
  return deletedAssistant && { ...deletedAssistant, model: null, isDefault: false, openTodos: 0 };
}
