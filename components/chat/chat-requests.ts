// What the browser asks of one thread, besides the answers themselves.

import type { Feedback } from '@/lib/threads/chat-message';
import type { MessagePage } from '@/lib/threads/read-messages';
import type { TodoChange } from '@/lib/todos/change';
import { type Answer, requestJson } from '../request-json';
import type { ChatRequest, Queued } from './chat-snapshot';

export type Undone = {
  todos: TodoChange[];
  kept: { id: string; task: string; why: string }[];
  /** The undos themselves: taking them back is the redo. Missing in what an older page kept. */
  operations?: string[];
};

export const requestMessages = (
  threadId: string,
  where: { before?: string; until?: string } = {},
): Promise<Answer<MessagePage>> =>
  requestJson(`/api/threads/${threadId}/messages?${new URLSearchParams(where)}`);

export const requestBranch = (threadId: string, messageId: string): Promise<Answer<MessagePage>> =>
  requestJson(`/api/threads/${threadId}/branch`, 'POST', { messageId });

export const requestQueue = (threadId: string): Promise<Answer<{ queued: Queued[] }>> =>
  requestJson(`/api/chat/${threadId}/queue`);

export const requestEditQueued = (threadId: string, runId: string, text: string): Promise<Answer<void>> =>
  requestJson(`/api/chat/${threadId}/queue/${runId}`, 'PATCH', { text });

export const requestDropQueued = (threadId: string, runId: string): Promise<Answer<void>> =>
  requestJson(`/api/chat/${threadId}/queue/${runId}`, 'DELETE');

export const requestFeedback = (
  threadId: string,
  messageId: string,
  feedback: Feedback | null,
): Promise<Answer<void>> =>
  requestJson(`/api/threads/${threadId}/messages/${messageId}/feedback`, 'PUT', feedback ?? { rating: null });

export const requestUndo = (runId: string): Promise<Answer<Undone>> =>
  requestJson(`/api/runs/${runId}/undo`, 'POST');

/**
 * Sends a message to a thread that is answering: behind that answer, or in its place. What comes of it is followed like
 * any other answer, so that the stream that this may begin is not read here. Throws as the AI SDK does.
 */
export async function sendAfter(threadId: string, after: 'queue' | 'stop', body: ChatRequest): Promise<void> {
  const response = await fetch('/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ threadId, after, ...body }),
  });
  if (!response.ok) {
    throw Object.assign(new Error('The message was not taken.'), {
      statusCode: response.status,
      responseBody: await response.text().catch(() => ''),
    });
  }
  await response.body?.cancel();
}
