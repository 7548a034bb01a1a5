'use client';
// One thread's conversation: sends, retries, stops and resumes.

import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { readChatFailure } from './chat-failure';
import type { ChatStore } from './chat-store';
import { newId } from './new-id';
import type { ChatRequest } from './open-chat';
import { useResume } from './use-resume';

type ConversationOptions = {
  store: ChatStore;
  threadId: string;
  /** What the server knows of the thread; null for one that begins here. */
  fromServer: ChatMessage[] | null;
  request: Omit<ChatRequest, 'message' | 'retry'>;
  /** Gets the text back that the server did not take. */
  onRefused: (text: string) => void;
};

/** A stopped answer ends by itself; past this many milliseconds the browser hangs up. */
const STOP_GRACE = 3000;

export function useConversation({ store, threadId, fromServer, request, onRefused }: ConversationOptions) {
  const [chat] = useState(() => store.open(threadId, fromServer ?? []));
  const { messages, status, error } = useSyncExternalStore(
    chat.subscribe,
    chat.getSnapshot,
    chat.getSnapshot,
  );
  const [refused, setRefused] = useState<{ id: string; text: string } | null>(null);
  const busy = status === 'submitted' || status === 'streaming';

  const failure = useMemo(() => (error ? readChatFailure(error) : null), [error]);
  const last = messages.at(-1);
  // The answer had begun: the server goes on with it, and only the connection is to be had again.
  const isCut = last?.role === 'assistant' && last.metadata?.status === 'streaming';
  const reconnect = useResume(chat, (isCut && failure?.code === 'offline' && error) || null);

  const send = useCallback(
    async (text: string) => {
      chat.clearError();
      // The same words again carry the same id: if the server has them after all, it stores them once.
      const id = refused?.text === text ? refused.id : newId();
      setRefused(null);
      await chat.send(
        { id, role: 'user', parts: [{ type: 'text', text }] },
        { ...request, message: { id, text } },
      );
      if (chat.status !== 'error' || chat.last?.id !== id) return;
      chat.messages = chat.messages.slice(0, -1);
      setRefused({ id, text });
      onRefused(text);
    },
    [chat, request, refused, onRefused],
  );

  /** Answers the message again that this answer, or this unanswered message, belongs to. */
  const retry = useCallback(
    async (messageId: string) => {
      const at = chat.messages.findIndex((message) => message.id === messageId);
      const asked = chat.messages.slice(0, at + 1).findLast((message) => message.role === 'user');
      if (!asked) return;
      chat.clearError();
      await chat.regenerate(messageId, { ...request, retry: asked.id });
    },
    [chat, request],
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
    messages,
    busy,
    /** Why the last request did not work; null when it did. */
    failure,
    /** What another try means: sending what went back to the composer, following the answer, or asking for one. */
    recovery: refused ? ('send' as const) : isCut ? ('reconnect' as const) : ('retry' as const),
    send,
    retry,
    stop,
    reconnect,
  };
}
