// What the list of chats asks the server. Each rejects with an Error whose message is for the person.

import type { FoundThread } from '@/lib/threads/search-chats';
import type { ThreadPage, ThreadSummary } from '@/lib/threads/thread-summary';
import type { ThreadView } from './thread-state';

async function ask<Data>(url: string, init: RequestInit, failure: string): Promise<Data> {
  const response = await fetch(url, init).catch((error) => {
    if (init.signal?.aborted) throw error;
    throw new Error(`${failure} The server cannot be reached.`);
  });
  if (response.status === 204) return undefined as Data;
  const answer = await response.json().catch(() => null);
  if (!response.ok || answer === null) throw new Error(answer?.error?.message ?? failure);
  return answer;
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  // What was changed is shown at once, and must arrive also when the page is left at once.
  keepalive: true,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

function addressOf({ assistantId, archived }: ThreadView, more: Record<string, string>): string {
  const query = new URLSearchParams({ ...more, ...(assistantId ? { assistantId } : {}) });
  query.set('archived', String(archived));
  return `/api/threads?${query}`;
}

export function requestPage(view: ThreadView, cursor: string | null): Promise<ThreadPage> {
  return ask(addressOf(view, cursor ? { cursor } : {}), {}, 'The chats could not be loaded.');
}

export function requestFound(
  view: ThreadView,
  words: string,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<ThreadPage<FoundThread>> {
  const query = { q: words, ...(cursor ? { cursor } : {}) };
  return ask(addressOf(view, query), { signal: signal ?? null }, 'The chats could not be searched.');
}

export async function requestThread(id: string): Promise<ThreadSummary> {
  const { thread } = await ask<{ thread: ThreadSummary }>(
    `/api/threads/${id}`,
    {},
    'The chat could not be read.',
  );
  return thread;
}

export type ThreadChange = Partial<Pick<ThreadSummary, 'title' | 'pinned' | 'archived'>>;

export async function requestChange(id: string, change: ThreadChange): Promise<ThreadSummary> {
  const url = `/api/threads/${id}`;
  const { thread } = await ask<{ thread: ThreadSummary }>(
    url,
    json('PATCH', change),
    'The chat could not be changed.',
  );
  return thread;
}

/** Gone already, from another tab, is fine too. */
export async function requestDelete(id: string): Promise<void> {
  const response = await fetch(`/api/threads/${id}`, { method: 'DELETE', keepalive: true }).catch(() => null);
  if (!response?.ok && response?.status !== 404) throw new Error('The chat could not be deleted.');
}

export function requestUndelete(id: string): Promise<void> {
  return ask(`/api/threads/${id}/undelete`, { method: 'POST' }, 'The chat could not be brought back.');
}

/** Makes the branch of a message the one that its chat shows; where it is refused the chat shows what it did. */
export async function requestBranch(id: string, messageId: string): Promise<void> {
  await ask(`/api/threads/${id}/branch`, json('POST', { messageId }), '').catch(() => {});
}

/** The title that a model has found meanwhile. */
export async function requestTitle(id: string): Promise<string> {
  const { title } = await ask<{ title: string }>(
    `/api/threads/${id}/title`,
    {},
    'The title could not be read.',
  );
  return title;
}
