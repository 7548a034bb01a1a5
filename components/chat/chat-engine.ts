// Speaks with the server, by the AI SDK. Loaded with the first message or the first answer to follow, not with the page:
// it is a third of all the JavaScript.

import { AbstractChat, HttpChatTransport, type UIMessageChunk } from 'ai';
import { newId } from '@/lib/new-id';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { numberedEvents } from './numbered-events';
import type { OpenChat } from './open-chat';

/** How far an answer has been taken over. */
type Position = { answerId: string; number: number };

class NumberedTransport extends HttpChatTransport<ChatMessage> {
  /** What the AI SDK calls a replay: a stream that begins with the answer's start is taken as the whole of it. */
  readonly resumeStreamIsReplay = true;
  #position: Position | null = null;
  #cut: Position | null = null;

  constructor() {
    super({
      prepareSendMessagesRequest: ({ id, body }) => {
        this.#cut = null;
        return { body: { threadId: id, ...body } };
      },
      prepareReconnectToStreamRequest: ({ id }) => ({ api: `/api/chat/${id}/stream${this.#query()}` }),
    });
  }

  /** Where the next stream is to go on; what the engine has of the answer is kept only when the connection was lost. */
  ended(isCut: boolean): void {
    this.#cut = isCut ? this.#position : null;
  }

  #query(): string {
    return this.#cut ? `?after=${this.#cut.number}&message=${this.#cut.answerId}` : '';
  }

  override async reconnectToStream(
    options: Parameters<HttpChatTransport<ChatMessage>['reconnectToStream']>[0],
  ) {
    const stream = await super.reconnectToStream(options);
    if (stream === null) this.#cut = null;
    return stream;
  }

  protected processResponseStream(bytes: ReadableStream<Uint8Array>): ReadableStream<UIMessageChunk> {
    const lost = new AbortController();
    const lose = () => lost.abort();
    window.addEventListener('offline', lose, { once: true });
    const events = numberedEvents<UIMessageChunk>(bytes, lost.signal).getReader();
    const leave = () => window.removeEventListener('offline', lose);
    return new ReadableStream<UIMessageChunk>(
      {
        pull: async (controller) => {
          try {
            const { value, done } = await events.read();
            if (done) {
              leave();
              controller.close();
              return;
            }
            this.#note(value.number, value.chunk);
            controller.enqueue(value.chunk);
          } catch (error) {
            leave();
            throw error;
          }
        },
        cancel: (reason) => {
          leave();
          return events.cancel(reason);
        },
      },
      { highWaterMark: 0 },
    );
  }

  #note(number: number, chunk: UIMessageChunk): void {
    if (chunk.type === 'start' && chunk.messageId) this.#position = { answerId: chunk.messageId, number };
    else if (this.#position) this.#position.number = number;
  }
}

export class ChatEngine extends AbstractChat<ChatMessage> {
  constructor(chat: OpenChat) {
    const transport = new NumberedTransport();
    super({
      id: chat.id,
      state: chat,
      transport,
      generateId: newId,
      onData: (part) => {
        if (part.type === 'data-thread') chat.onThread(part.data);
      },
      onFinish: ({ isDisconnect }) => transport.ended(isDisconnect),
    });
  }
}
