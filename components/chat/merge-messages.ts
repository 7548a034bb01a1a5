// Joins what the server tells of the end of a thread to the messages on the screen.

import type { ChatMessage } from '@/lib/threads/chat-message';

type Page = { messages: ChatMessage[]; hasMore: boolean };

/**
 * The page is the end of the branch that the thread shows. Older messages on the screen stay where the page goes on
 * from one of them; else they belong to another branch. Messages that are the same keep their identity, so that the
 * screen need not draw them again.
 */
export function mergePage(shown: Page, page: Page): Page {
  const known = new Map(shown.messages.map((message) => [message.id, message]));
  const fresh = page.messages.map((message) => {
    const same = known.get(message.id);
    return same && isSame(same, message) ? same : message;
  });
  const [first] = page.messages;
  const at = first ? shown.messages.findIndex(({ id }) => id === first.id) : -1;
  if (at === -1) return { messages: fresh, hasMore: page.hasMore };
  const messages = [...shown.messages.slice(0, at), ...fresh];
  const isAsShown =
    messages.length === shown.messages.length &&
    messages.every((message, index) => message === shown.messages[index]);
  return {
    messages: isAsShown ? shown.messages : messages,
    hasMore: at > 0 ? shown.hasMore : page.hasMore,
  };
}

/** What stood before the first message on the screen goes in front of it. */
export function prependPage(shown: ChatMessage[], older: ChatMessage[]): ChatMessage[] {
  const known = new Set(shown.map(({ id }) => id));
  return [...older.filter(({ id }) => !known.has(id)), ...shown];
}

/** An answer of which more is to come. */
export function isStreaming(message: ChatMessage | undefined): boolean {
  return message?.metadata?.status === 'streaming';
}

/** Waits for an answer, or for the rest of one. */
export function isUnfinished(message: ChatMessage | undefined): boolean {
  return message?.role === 'user' || isStreaming(message);
}

/** Both come from JSON; the order of keys may differ between the stream and the database. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}
