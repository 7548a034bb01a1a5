// The chats that this page has open, one for each thread. They outlive the screen that shows them, so an answer goes
// on arriving while the person reads another thread.

import { Chat } from '@ai-sdk/react';
import { DefaultChatTransport } from 'ai';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { newId } from './new-id';

export type ThreadTitle = { id: string; title: string };

/** What the browser sends besides the thread's id: see POST /api/chat. */
export type ChatRequest = {
  assistantId: string;
  timeZone: string;
  model?: string;
} & ({ message: { id: string; text: string } } | { retry: string });

const transport = new DefaultChatTransport<ChatMessage>({
  api: '/api/chat',
  prepareSendMessagesRequest: ({ id, body }) => ({ body: { threadId: id, ...body } }),
});

export class ChatStore {
  /** The id that the next new thread will have. */
  newThreadId = newId();
  /** Tool calls whose changes the ToDo list has been told. */
  readonly told = new Set<string>();
  readonly #chats = new Map<string, Chat<ChatMessage>>();
  readonly #onThread: (thread: ThreadTitle) => void;

  /** `onThread` hears of a thread when the server has taken a message for it. */
  constructor(onThread: (thread: ThreadTitle) => void) {
    this.#onThread = onThread;
  }

  has(id: string): boolean {
    return this.#chats.has(id);
  }

  /** The chat of a thread, made with the messages that the server knows when it is not open yet. */
  open(id: string, messages: ChatMessage[]): Chat<ChatMessage> {
    const known = this.#chats.get(id);
    if (known) return known;
    const chat = new Chat<ChatMessage>({
      id,
      messages,
      transport,
      generateId: newId,
      onData: (part) => {
        if (part.type === 'data-thread') this.#onThread(part.data);
      },
    });
    this.#chats.set(id, chat);
    return chat;
  }

  /** The new thread has begun: the next one gets an id of its own. */
  renew(): void {
    this.newThreadId = newId();
  }

  forget(id: string): void {
    void this.#chats.get(id)?.stop();
    this.#chats.delete(id);
  }
}

/**
 * Whether the server's messages say more than those on the screen: another tab may have gone on with the thread, or an
 * older copy of the page may have come back with the Back button.
 */
export function isNewer(fromServer: ChatMessage[], shown: ChatMessage[]): boolean {
  const lastShown = shown.at(-1);
  if (!lastShown) return fromServer.length > 0;
  const at = fromServer.findIndex((message) => message.id === lastShown.id);
  if (at === -1) return false;
  return at < fromServer.length - 1 || fromServer[at]?.metadata?.status !== lastShown.metadata?.status;
}
