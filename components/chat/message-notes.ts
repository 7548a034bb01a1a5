// What the server knows of messages besides their words, kept while an answer is still written on.

import type { ChatMessage, MessageMetadata } from '@/lib/threads/chat-message';

export type Note = Pick<MessageMetadata, 'branch' | 'feedback'>;

export class MessageNotes {
  readonly #notes = new Map<string, Note>();

  add(id: string, note: Note): void {
    this.#notes.set(id, { ...this.#notes.get(id), ...note });
  }

  /** The server's own copies of these messages hold theirs. */
  forget(messages: readonly ChatMessage[]): void {
    for (const { id } of messages) this.#notes.delete(id);
  }

  on(message: ChatMessage): ChatMessage {
    const note = this.#notes.get(message.id);
    return note ? { ...message, metadata: { ...message.metadata, ...note } } : message;
  }
}
