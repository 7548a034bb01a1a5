'use client';
// One thread's conversation: sends, queues, retries, edits, stops and follows.

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { newId } from '@/lib/new-id';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { readChatFailure } from './chat-failure';
import { sendAfter } from './chat-requests';
import type { ChatRequest } from './chat-snapshot';
import { type ChatStore, isNewer } from './chat-store';
import { follow, pickUp, readNotes } from './follow-chat';
import { leave } from './left-work';
import { mergePage } from './merge-messages';
import type { OpenChat } from './open-chat';
import { useFollow } from './use-follow';

type ConversationOptions = {
  store: ChatStore;
  threadId: string;
  /** What the server knows of the thread; null for one that begins here. */
  fromServer: { messages: ChatMessage[]; hasMore: boolean } | null;
  request: Omit<ChatRequest, 'message' | 'retry' | 'edit'>;
  /** Gets the text back that the server did not take. */
  onRefused: (text: string) => void;
  /** The server has this text, which may not be on the screen as a message yet. */
  onTaken: (text: string) => void;
};

/** A stopped answer ends by itself; past this many milliseconds the browser hangs up. */
const STOP_GRACE = 3000;

const userMessage = (id: string, text: string): ChatMessage => ({
  id,
  role: 'user',
  parts: [{ type: 'text', text }],
});

export function useConversation(options: ConversationOptions) {
  const { store, threadId, fromServer, request, onRefused, onTaken } = options;
  const [chat] = useState(() => store.open(threadId, fromServer?.messages ?? [], fromServer?.hasMore));
  const snapshot = useSyncExternalStore(chat.subscribe, chat.getSnapshot, chat.getSnapshot);
  const { messages, error } = snapshot;
  const [refused, setRefused] = useState<{ id: string; text: string } | null>(null);
  const [queueError, setQueueError] = useState<unknown>(null);
  const busy = snapshot.status === 'submitted' || snapshot.status === 'streaming';

  const failure = useMemo(() => {
    const failed = error ?? queueError;
    return failed ? readChatFailure(failed) : null;
  }, [error, queueError]);
  const last = messages.at(-1);
  // The answer had begun: the server goes on with it, and only the connection is to be had again.
  const isCut = last?.role === 'assistant' && last.metadata?.status === 'streaming';
  const { reconnect, tell } = useFollow({
    chat,
    snapshot,
    isStored: fromServer !== null,
    lost: (isCut && failure?.code === 'offline' && error) || null,
  });

  useEffect(() => {
    if (!fromServer || chat.status !== 'ready' || !isNewer(fromServer.messages, chat.messages)) return;
    const merged = mergePage({ messages: chat.messages, hasMore: chat.hasMore }, fromServer);
    chat.show(merged.messages, merged.hasMore);
    void pickUp(chat);
  }, [chat, fromServer]);

  const clearError = useCallback(() => {
    chat.clearError();
    setQueueError(null);
  }, [chat]);

  /** The same words again carry the same id: if the server has them after all, it stores them once. */
  const idFor = useCallback((text: string) => (refused?.text === text ? refused.id : newId()), [refused]);

  const sendNow = useCallback(
    async (text: string) => {
      clearError();
      const id = idFor(text);
      setRefused(null);
      await chat.send(userMessage(id, text), { ...request, message: { id, text } });
      if (chat.status !== 'error' || chat.last?.id !== id) return;
      chat.messages = chat.messages.slice(0, -1);
      setRefused({ id, text });
      onRefused(text);
    },
    [chat, request, idFor, clearError, onRefused],
  );

  const sendBehind = useCallback(
    async (text: string, after: 'queue' | 'stop') => {
      clearError();
      const id = idFor(text);
      setRefused(null);
      const waiting = { runId: id, messageId: id, text, isSending: true };
      chat.queue = after === 'stop' ? [waiting, ...chat.queue] : [...chat.queue, waiting];
      const without = () => chat.queue.filter((each) => each.messageId !== id);
      try {
        // Before that there may be no thread yet to wait in.
        await chat.whenTaken();
        if (chat.status === 'error') throw chat.error;
        const sending = async () => {
          await chat.whenListsSent();
          await sendAfter(threadId, after, { ...request, message: { id, text } });
        };
        await (after === 'stop' ? sending() : chat.inTurn(sending));
        if (chat.messages.every((message) => message.id !== id)) {
          chat.queue = chat.queue.map((each) =>
            each.messageId === id ? { ...each, isSending: false } : each,
          );
        } else chat.queue = without();
        onTaken(text);
        tell();
        if (!chat.isBusy) void follow(chat);
      } catch (caught) {
        chat.queue = without();
        setQueueError(caught);
        setRefused({ id, text });
        onRefused(text);
      }
    },
    [chat, threadId, request, idFor, clearError, onRefused, onTaken, tell],
  );

  const send = useCallback(
    (text: string, after: 'queue' | 'stop' = 'queue') =>
      chat.isBusy || chat.queue.length > 0 ? sendBehind(text, after) : sendNow(text),
    [chat, sendBehind, sendNow],
  );

  /** Another answer beside this one, or the answer that this message of the person lacks. */
  const retry = useCallback(
    async (messageId: string) => {
      const at = chat.messages.findIndex((message) => message.id === messageId);
      const asked = chat.messages.slice(0, at + 1).findLast((message) => message.role === 'user');
      if (!asked || chat.isBusy) return;
      clearError();
      const before = chat.messages;
      chat.left = leave(chat.left, before.slice(before.indexOf(asked) + 1), asked.id);
      const answered = chat.regenerate(messageId, { ...request, retry: asked.id });
      await withNotes(chat, answered);
      if (chat.status === 'error' && chat.last?.id === asked.id) chat.messages = before;
    },
    [chat, request, clearError],
  );

  /** Resolves to whether the server has taken the words. */
  const edit = useCallback(
    async (messageId: string, text: string): Promise<boolean> => {
      const at = chat.messages.findIndex((message) => message.id === messageId);
      if (at === -1 || chat.isBusy) return false;
      clearError();
      const before = chat.messages;
      const leftBefore = chat.left;
      const id = newId();
      chat.left = leave(chat.left, before.slice(at), id);
      chat.editing = null;
      const answered = chat.sendInstead(at, userMessage(id, text), {
        ...request,
        edit: { of: messageId, id, text },
      });
      void withNotes(chat, answered);
      await chat.whenTaken();
      if (chat.status !== 'error' || chat.last?.id !== id) return true;
      chat.messages = before;
      chat.left = leftBefore;
      chat.editing = messageId;
      return false;
    },
    [chat, request, clearError],
  );

  const stop = useCallback(async () => {
    const hangUp = setTimeout(() => void chat.hangUp(), STOP_GRACE);
    try {
      const response = await fetch(`/api/chat/${threadId}/stop`, { method: 'POST' });
      if (!response.ok) throw new Error(`Not stopped: ${response.status}`);
    } catch {
      clearTimeout(hangUp);
      await chat.hangUp();
    }
  }, [chat, threadId]);

  return {
    chat,
    snapshot,
    messages,
    busy,
    /** Why the last request did not work; null when it did. */
    failure,
    /** What another try means: sending what went back to the composer, following the answer, or asking for one. */
    recovery: refused ? ('send' as const) : isCut ? ('reconnect' as const) : ('retry' as const),
    send,
    retry,
    edit,
    stop,
    reconnect,
    tell,
    clearError,
  };
}

/** Where an answer stands beside others only the server says, as soon as it has begun and once more at its end. */
async function withNotes(chat: OpenChat, answered: Promise<void>): Promise<void> {
  await chat.whenTaken();
  if (chat.status === 'streaming') await readNotes(chat);
  await answered;
  if (chat.status === 'ready') await readNotes(chat);
}
