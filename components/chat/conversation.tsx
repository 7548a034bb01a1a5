'use client';
// The middle of the screen: the messages of one thread, or what an empty one proposes, and the composer.

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ModelInfo } from '@/lib/models/model-info';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { useAssistants } from '../assistants/assistant-provider';
import { useTodos } from '../todos/todos-provider';
import { COOKIES, remember } from '../ui/cookie';
import { CUT } from './chat-failure';
import { ChatNotice } from './chat-notice';
import { ChatStatus } from './chat-status';
import { Composer, type ComposerHandle } from './composer';
import { ConnectionNotice } from './connection-notice';
import { ConversationActionsProvider } from './conversation-actions';
import { NEW_THREAD, readDraft, writeDraft } from './drafts';
import { EmptyChat } from './empty-chat';
import type { MessageListHandle } from './message-list';
import { ModelSelector } from './model-selector';
import { readOlder } from './read-older';
import { useThreads } from './threads-provider';
import { useConversation } from './use-conversation';
import { useLeftWork } from './use-left-work';
import { useMessageList } from './use-message-list';

const DeletedNotice = dynamic(() =>
  import('../assistants/deleted-notice').then((module) => module.DeletedNotice),
);

type ConversationProps = {
  threadId: string;
  fromServer: { messages: ChatMessage[]; hasMore: boolean } | null;
  /** The thread has no address yet. */
  isNew: boolean;
  models: ModelInfo[];
  /** Null when the person has not chosen one: then the assistant's own, or the default. */
  chosenModel: string | null;
};

const RETRY_LABELS = { send: 'Send again', reconnect: 'Reconnect', retry: 'Retry' };

export function Conversation(props: ConversationProps) {
  const { threadId, fromServer, isNew, models } = props;
  const { timeZone } = useTodos();
  const { store } = useThreads();
  const { current: assistant, isGone, isReadOnly, refresh } = useAssistants();
  const router = useRouter();
  const composer = useRef<ComposerHandle>(null);
  const list = useRef<MessageListHandle>(null);
  const [chosenModel, setChosenModel] = useState(props.chosenModel);
  const draftKey = isNew ? NEW_THREAD : threadId;

  const find = (id: string | null) => models.find((model) => model.id === id);
  const model = find(chosenModel) ?? find(assistant.model) ?? models[0];

  const request = useMemo(
    () => ({
      assistantId: assistant.id,
      timeZone,
      ...(chosenModel ? { model: chosenModel } : {}),
    }),
    [assistant.id, chosenModel, timeZone],
  );
  // Cleared in the field at once, the draft stays stored until the server has the message.
  const [sent, setSent] = useState<string | null>(null);
  const onRefused = useCallback((text: string) => {
    composer.current?.restore(text);
    setSent(null);
  }, []);
  const onTaken = useCallback(
    (text: string) => {
      for (const key of [NEW_THREAD, threadId]) if (readDraft(key) === text) writeDraft(key, '');
      setSent(null);
    },
    [threadId],
  );
  const conversation = useConversation({
    store,
    threadId,
    fromServer,
    request,
    onRefused,
    onTaken,
  });
  const { chat, snapshot, messages, busy, failure, recovery, clearError, retry, edit, tell } = conversation;
  useLeftWork(chat, snapshot);
  const MessageList = useMessageList(messages.length > 0);
  const onOlder = useCallback((until?: string) => readOlder(chat, until), [chat]);

  // Refused because an assistant was deleted elsewhere: mostly the new list says so. Where it is the thread's and not
  // the chosen one, only the thread itself does.
  const isRefused = failure?.code === 'conflict';
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (isRefused) void refresh().then(() => setAsked(true));
  }, [isRefused, refresh]);
  const isStale = isRefused && isAsked && !isGone && !isNew;
  useEffect(() => {
    if (isStale) router.refresh();
  }, [isStale, router]);
  // Where there was a field to write in, it stays, with what is in it.
  const [isClosed] = useState(isReadOnly);
  useEffect(() => {
    if (isGone) clearError();
  }, [isGone, clearError]);

  const isTaken = messages.at(-1)?.role === 'assistant';
  useEffect(() => {
    if (sent !== null && isTaken) onTaken(sent);
  }, [sent, isTaken, onTaken]);

  const onSend = (text: string, after: 'queue' | 'stop' = 'queue') => {
    writeDraft(draftKey, text);
    if (!busy && snapshot.queue.length === 0) setSent(text);
    list.current?.toEnd();
    void conversation.send(text, after);
  };

  const last = messages.at(-1);
  const onRetry = () => {
    if (recovery === 'send') composer.current?.submit();
    else if (recovery === 'reconnect') void conversation.reconnect();
    else if (last) void retry(last.id);
  };
  const unanswered = !busy && !failure && last?.role === 'user' && snapshot.queue.length === 0;

  return (
    <ConversationActionsProvider
      chat={chat}
      retry={retry}
      edit={edit}
      tell={tell}
      // Without its assistant a conversation can only be read.
      isOff={isGone || isReadOnly}
    >
      <div data-color={assistant.color} className="flex min-h-0 flex-1 flex-col">
        {messages.length === 0 && model && (
          <div className="min-h-0 flex-1 overflow-y-auto">
            <EmptyChat assistant={assistant} model={model} onSend={onSend} />
          </div>
        )}
        {messages.length > 0 && !MessageList && <div className="flex-1" />}
        {messages.length > 0 && MessageList && (
          <MessageList
            ref={list}
            snapshot={snapshot}
            busy={busy}
            author={assistant}
            timeZone={timeZone}
            onRetry={isGone ? undefined : retry}
            onOlder={onOlder}
            chat={chat}
            tell={tell}
            onDropped={(text) => composer.current?.restore(text)}
          />
        )}
        <div className="mx-auto w-full max-w-3xl px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-4">
          {isGone && <DeletedNotice />}
          <ConnectionNotice isCut={failure?.code === 'offline'} />
          {failure && !isGone && (
            <ChatNotice
              failure={failure.code === 'offline' && recovery === 'reconnect' ? CUT : failure}
              retryLabel={RETRY_LABELS[recovery]}
              onRetry={onRetry}
              onDismiss={clearError}
            />
          )}
          {unanswered && !isGone && (
            <ChatNotice
              failure={{ code: 'unanswered', message: 'This message has no answer yet.' }}
              retryLabel="Retry"
              onRetry={onRetry}
            />
          )}
          {!(isClosed && isReadOnly) && (
            <Composer
              ref={composer}
              assistantName={assistant.name}
              draftKey={draftKey}
              busy={busy}
              onSend={onSend}
              onStop={conversation.stop}
            >
              {model && (
                <ModelSelector
                  models={models}
                  current={model}
                  onChoose={(id) => {
                    setChosenModel(id);
                    remember(COOKIES.model, id);
                  }}
                />
              )}
            </Composer>
          )}
        </div>
        <ChatStatus last={last} busy={busy} assistantName={assistant.name} />
      </div>
    </ConversationActionsProvider>
  );
}
