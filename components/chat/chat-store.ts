// The chats that this page has open, one for each thread. They outlive the screen that shows them.

import { newId } from '@/lib/new-id';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { TodoChange } from '@/lib/todos/change';
import { type Around, OpenChat } from './open-chat';

export class ChatStore {
  /** The id that the next new thread will have. */
  newThreadId = newId();
  /** Tool calls whose changes the ToDo list has. */
  readonly #told = new Set<string>();
  readonly #chats = new Map<string, OpenChat>();
  readonly #forgotten = new Set<string>();
  readonly #around: Around;
  readonly #onChanges: (changes: TodoChange[]) => void;

  /** `onChanges` hears once of what each tool call did to ToDos, also while another thread is on the screen. */
  constructor(around: Around, onChanges: (changes: TodoChange[]) => void) {
    this.#around = around;
    this.#onChanges = onChanges;
  }

  has(id: string): boolean {
    return this.#chats.has(id);
  }

  /** Whether the chat is open here and shows this message. */
  shows(id: string, messageId: string): boolean {
    return this.#chats.get(id)?.messages.some((message) => message.id === messageId) ?? false;
  }

  /** The chat of a thread, made with the messages that the server knows when it is not open yet. */
  open(id: string, messages: ChatMessage[], hasMore = false): OpenChat {
    const known = this.#chats.get(id);
    if (known) return known;
    const chat = new OpenChat(id, messages, this.#around, hasMore);
    this.#chats.set(id, chat);
    // The list that came with the page holds what these messages did.
    for (const { toolCallId } of todoOutputs(messages)) this.#told.add(toolCallId);
    chat.subscribe(() => this.#tell(chat.getSnapshot().messages));
    return chat;
  }

  #tell(messages: ChatMessage[]): void {
    for (const { toolCallId, output } of todoOutputs(messages.slice(-2))) {
      if (this.#told.has(toolCallId)) continue;
      this.#told.add(toolCallId);
      this.#onChanges(output.changes);
    }
  }

  /** The new thread has begun: the next one gets an id of its own. */
  renew(): void {
    this.newThreadId = newId();
  }

  forget(id: string): void {
    void this.#chats.get(id)?.hangUp();
    this.#chats.delete(id);
    this.#forgotten.add(id);
  }

  /** The thread was brought back. */
  recall(id: string): void {
    this.#forgotten.delete(id);
  }

  /** The thread was deleted here; the Back button may still lead to it. */
  isForgotten(id: string): boolean {
    return this.#forgotten.has(id);
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

function todoOutputs(messages: ChatMessage[]) {
  return messages
    .flatMap((message) => message.parts)
    .filter((part) => part.type === 'tool-update_todos')
    .filter((part) => part.state === 'output-available');
}
