// Speaks with the server, by the AI SDK. Loaded with the first message or the first answer to follow, not with the page:
// it is a third of all the JavaScript.

import { AbstractChat, DefaultChatTransport } from 'ai';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { newId } from './new-id';
import type { OpenChat } from './open-chat';

const transport = new DefaultChatTransport<ChatMessage>({
  api: '/api/chat',
  prepareSendMessagesRequest: ({ id, body }) => ({ body: { threadId: id, ...body } }),
});

export class ChatEngine extends AbstractChat<ChatMessage> {
  constructor(chat: OpenChat) {
    super({
      id: chat.id,
      state: chat,
      transport,
      generateId: newId,
      onData: (part) => {
        if (part.type === 'data-thread') chat.onThread(part.data);
      },
    });
  }
}
