'use client';
// What can be done with the messages of the conversation on the screen. Stable, so that a message is not drawn again
// because another one grows.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef } from 'react';
import type { Feedback } from '@/lib/threads/chat-message';
import { useTodoStore, useTodos } from '../todos/todos-provider';
import { useToast } from '../ui/toast';
import { requestBranch, requestFeedback, requestMessages, requestUndo } from './chat-requests';
import { leave, stillLeft } from './left-work';
import { prependPage } from './merge-messages';
import type { OpenChat } from './open-chat';

type ConversationActions = {
  /** Another answer beside this one. */
  askAgain: (messageId: string) => void;
  /** Opens a message to be edited in its place; null closes it. */
  startEdit: (messageId: string | null) => void;
  /** Resolves to whether the server has taken the words. */
  edit: (messageId: string, text: string) => Promise<boolean>;
  /** Shows the branch of the message `to` in place of that of `from`, which is on the screen. */
  choose: (from: string, to: string) => Promise<void>;
  /** Resolves to whether it was kept. */
  rate: (messageId: string, feedback: Feedback | null) => Promise<boolean>;
  undo: (runId: string) => Promise<void>;
  /** Does again what `undo` took back. */
  redo: (runId: string) => Promise<void>;
};

/** What the notices of an undo and a redo call it. */
const UNDONE_WORK = 'what the assistant did';

const Context = createContext<ConversationActions | null>(null);

/** Null where a conversation can only be read. */
export function useConversationActions(): ConversationActions | null {
  return useContext(Context);
}

type ProviderProps = {
  chat: OpenChat;
  retry: (messageId: string) => Promise<void>;
  edit: (messageId: string, text: string) => Promise<boolean>;
  /** Lets other tabs know. */
  tell: () => void;
  isOff: boolean;
  children: ReactNode;
};

export function ConversationActionsProvider({ chat, retry, edit, tell, isOff, children }: ProviderProps) {
  const { applyChanges } = useTodos();
  const { store } = useTodoStore();
  const toast = useToast();
  const latest = useRef({ retry, edit });
  const rating = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    latest.current = { retry, edit };
  }, [retry, edit]);

  const isFree = useCallback(() => {
    if (!chat.isBusy && chat.queue.length === 0) return true;
    toast({ message: 'An answer is under way. Wait for its end, or stop it.' });
    return false;
  }, [chat, toast]);

  const actions = useMemo(
    (): ConversationActions => ({
      askAgain: (messageId) => {
        if (isFree()) void latest.current.retry(messageId);
      },
      startEdit: (messageId) => {
        if (messageId === null || isFree()) chat.editing = messageId;
      },
      edit: async (messageId, text) => isFree() && latest.current.edit(messageId, text),
      choose: async (from, to) => {
        if (!isFree()) return;
        const { data, failure } = await requestBranch(chat.id, to);
        if (failure) {
          toast({ message: failure.message });
          return;
        }
        let { messages, hasMore } = data;
        const [first] = messages;
        if (first && messages.every(({ id }) => id !== to)) {
          const older = await requestMessages(chat.id, { before: first.id, until: to });
          if (older.data) {
            messages = prependPage(messages, older.data.messages);
            hasMore = older.data.hasMore;
          }
        }
        const shown = chat.messages;
        // What stands above the place where the branches part is on the screen already.
        const joint = shown.findIndex(({ id }) => id === messages[0]?.id);
        const gone = shown.slice(
          Math.max(
            0,
            shown.findIndex(({ id }) => id === from),
          ),
        );
        const left = stillLeft(leave(chat.left, gone, to), messages);
        chat.show(
          joint > 0 ? [...shown.slice(0, joint), ...messages] : messages,
          joint > 0 ? chat.hasMore : hasMore,
        );
        chat.left = left;
        tell();
      },
      rate: async (messageId, feedback) => {
        const before = chat.messages.find(({ id }) => id === messageId)?.metadata?.feedback;
        chat.note(messageId, { feedback: feedback ?? undefined });
        // One after the other, so that the last word is the last.
        const rated = rating.current.then(() => requestFeedback(chat.id, messageId, feedback));
        rating.current = rated;
        const { failure } = await rated;
        if (!failure) return true;
        chat.note(messageId, { feedback: before });
        toast({ message: `Your rating was not kept. ${failure.message}` });
        return false;
      },
      undo: async (runId) => {
        // What was changed by hand a moment ago is not to be taken back with it.
        await store.whenSent();
        const { data, failure } = await requestUndo(runId);
        if (failure) {
          toast({ message: `Nothing was undone. ${failure.message}` });
          return;
        }
        applyChanges(data.todos);
        chat.undone = { ...chat.undone, [runId]: data };
        store.noteUndone(data.operations ?? [], UNDONE_WORK);
      },
      redo: async (runId) => {
        const { result } = store.redoOperation(chat.undone[runId]?.operations ?? [], UNDONE_WORK);
        // What was changed since is told by the list; what waits for the network is shown as done.
        const { kind } = await result;
        if (kind !== 'done' && kind !== 'waiting') return;
        const { [runId]: _, ...undone } = chat.undone;
        chat.undone = undone;
      },
    }),
    [chat, applyChanges, store, toast, tell, isFree],
  );
  return <Context.Provider value={isOff ? null : actions}>{children}</Context.Provider>;
}
