// Reads older messages of an open chat from the server.

import { requestBranch, requestMessages } from './chat-requests';
import { prependPage } from './merge-messages';
import type { OpenChat } from './open-chat';

/** With `until` that message at least, also from another branch. Resolves to whether the server could be asked. */
export async function readOlder(chat: OpenChat, until?: string): Promise<boolean> {
  const isRead = await readPage(chat, until);
  if (!isRead || until === undefined || has(chat, until) || chat.isBusy) return isRead;
  const { data } = await requestBranch(chat.id, until);
  if (!data) return false;
  chat.show(data.messages, data.hasMore);
  return has(chat, until) || readPage(chat, until);
}

const has = (chat: OpenChat, id: string) => chat.messages.some((message) => message.id === id);

async function readPage(chat: OpenChat, until?: string): Promise<boolean> {
  for (;;) {
    const [first] = chat.messages;
    if (!first) return false;
    const { data } = await requestMessages(chat.id, { before: first.id, ...(until ? { until } : {}) });
    if (!data) return false;
    if (chat.messages[0]?.id === first.id) {
      chat.prepend(prependPage(chat.messages, data.messages), data.hasMore);
      return true;
    }
    // Another branch was chosen meanwhile, or the reader has come to the first message: on from there.
    if (until === undefined || has(chat, until)) return true;
  }
}
