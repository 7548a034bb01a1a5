// Brings one open chat to where the server is with it: newer messages, what waits, and the answer under way.

import type { ChatMessage } from '@/lib/threads/chat-message';
import { requestMessages, requestQueue } from './chat-requests';
import type { Queued } from './chat-snapshot';
import { isStreaming, isUnfinished, mergePage } from './merge-messages';
import type { OpenChat } from './open-chat';

const reading = new WeakMap<OpenChat, Promise<void>>();
const resuming = new WeakSet<OpenChat>();

/** Never rejects: without a connection everything stays as it is. Ends with the answer under way, if there is one. */
export async function follow(chat: OpenChat): Promise<void> {
  if (chat.isBusy) return readQueue(chat);
  let read = reading.get(chat);
  if (!read) {
    read = readAll(chat).finally(() => reading.delete(chat));
    reading.set(chat, read);
  }
  await read;
  await resume(chat);
}

/** For a page that has just come from the server: only what it cannot hold is asked for. Never rejects. */
export async function pickUp(chat: OpenChat): Promise<void> {
  await Promise.all([readQueue(chat), resume(chat)]);
}

async function resume(chat: OpenChat): Promise<void> {
  if (chat.status !== 'ready' || !isUnfinished(chat.last) || resuming.has(chat)) return;
  resuming.add(chat);
  await chat.resume().finally(() => resuming.delete(chat));
  // An answer ended while nobody listened: the server has the whole of it.
  const isBehind = isUnfinished(chat.last) || chat.messages.some(isStreaming);
  if (chat.status === 'ready' && isBehind) await readAll(chat);
}

async function readAll(chat: OpenChat): Promise<void> {
  const before = chat.messages;
  let [page, queue] = await Promise.all([requestMessages(chat.id), requestQueue(chat.id)]);
  // One that is in neither began between the two answers, or was dropped elsewhere: the messages tell by now.
  if (queue.data && page.data && gone(chat, queue.data.queued, page.data.messages).length > 0) {
    page = await requestMessages(chat.id);
  }
  // Something was sent meanwhile, so that this is old.
  if (chat.isBusy || chat.messages !== before) return;
  if (queue.data && page.data) takeQueue(chat, queue.data.queued);
  if (!page.data || page.data.messages.length === 0) return;
  const merged = mergePage({ messages: chat.messages, hasMore: chat.hasMore }, page.data);
  const taken = new Set(merged.messages.map(({ id }) => id));
  if (chat.queue.some(({ messageId }) => taken.has(messageId))) {
    chat.queue = chat.queue.filter(({ messageId }) => !taken.has(messageId));
  }
  if (merged.messages !== chat.messages) chat.show(merged.messages, merged.hasMore);
}

/** What waited, and is not in the queue any more, nor among the messages. */
function gone(chat: OpenChat, queued: Queued[], messages: ChatMessage[]): Queued[] {
  const known = new Set([...messages.map(({ id }) => id), ...queued.map(({ messageId }) => messageId)]);
  return chat.queue.filter(({ messageId, isSending }) => !isSending && !known.has(messageId));
}

async function readQueue(chat: OpenChat): Promise<void> {
  const { data } = await requestQueue(chat.id);
  if (!data) return;
  const missing = gone(chat, data.queued, chat.messages);
  if (missing.length === 0) return takeQueue(chat, data.queued);
  // Those that have begun stay in sight until the answer before them has ended here too.
  const page = await requestMessages(chat.id);
  const begun = new Set(page.data?.messages.map(({ id }) => id));
  takeQueue(chat, [...missing.filter(({ messageId }) => begun.has(messageId)), ...data.queued]);
}

function takeQueue(chat: OpenChat, queued: OpenChat['queue']): void {
  const known = new Set(queued.map(({ runId }) => runId));
  const sending = chat.queue.filter((each) => each.isSending && !known.has(each.runId));
  if (queued.length + sending.length + chat.queue.length > 0) chat.queue = [...queued, ...sending];
}

/** What the server knows of the messages on the screen besides their words, also while the last is being written. */
export async function readNotes(chat: OpenChat): Promise<void> {
  const { data } = await requestMessages(chat.id);
  const shown = new Map(chat.messages.map((message) => [message.id, message]));
  for (const { id, metadata } of data?.messages ?? []) {
    const { branch } = metadata ?? {};
    if (branch && shown.get(id)?.metadata?.branch?.count !== branch.count) chat.note(id, { branch });
  }
}
