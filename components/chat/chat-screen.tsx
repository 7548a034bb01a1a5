'use client';
// A chat page: header and conversation, with the ToDos of the current assistant beside them.

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { ModelInfo } from '@/lib/models/model-info';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { listKey } from '@/lib/todos/list-key';
import { AssistantProvider, useAssistants } from '../assistants/assistant-provider';
import type { ShownAssistant } from '../assistants/shown-assistant';
import { TodoSidebar } from '../todos/todo-sidebar';
import { Sheet, SheetContent } from '../ui/sheet';
import type { AccountView } from './account-menu';
import { ChatHeader } from './chat-header';
import { Conversation } from './conversation';
import { moveDraft, NEW_THREAD } from './drafts';
import { useThreads } from './threads-provider';

export type ChatScreenProps = {
  account: AccountView;
  assistants: ShownAssistant[];
  /** Who answers first: the thread's assistant, or the one chosen last; null for the default one. */
  assistantId: string | null;
  models: ModelInfo[];
  chosenModel: string | null;
  /** With its assistant where that was deleted: the thread can only be read then. */
  thread: {
    id: string;
    /** The end of what it shows; `hasMore` when there are older ones. */
    messages: ChatMessage[];
    hasMore: boolean;
    deletedAssistant: ShownAssistant | null;
  } | null;
};

export function ChatScreen(props: ChatScreenProps) {
  const id = useThreadId(props.thread?.id);
  const router = useRouter();
  const hasBegun = usePathname() !== '/';
  if (id === null) return null;
  return (
    <AssistantProvider
      assistants={props.assistants}
      initialId={props.assistantId}
      deleted={props.thread?.deletedAssistant ?? null}
      hasBegun={hasBegun}
      startNew={() => {
        moveDraft(id, NEW_THREAD);
        router.push('/');
      }}
    >
      <Columns {...props} threadId={id} />
    </AssistantProvider>
  );
}

function Columns({ threadId, thread, account, models, chosenModel }: ChatScreenProps & { threadId: string }) {
  const [sheet, setSheet] = useState(false);
  const { current } = useAssistants();
  const isNew = usePathname() === '/';
  useEffect(() => {
    // A link in the sheet led to a message below it.
    const close = () => setSheet(false);
    window.addEventListener('hashchange', close);
    return () => window.removeEventListener('hashchange', close);
  }, []);
  return (
    <>
      <main className="flex min-w-0 flex-1 flex-col">
        <ChatHeader account={account} onOpenTodos={() => setSheet(true)} />
        <Conversation
          key={threadId}
          threadId={threadId}
          fromServer={thread}
          isNew={isNew}
          models={models}
          chosenModel={chosenModel}
        />
      </main>
      <aside
        aria-label="ToDos"
        className="hidden w-80 shrink-0 flex-col border-l bg-surface lg:flex xl:w-[22rem]"
      >
        <TodoSidebar category={listKey(current)} color={current.color} title={current.name} />
      </aside>
      <Sheet open={sheet} onOpenChange={setSheet}>
        <SheetContent side="right" title="ToDos">
          <TodoSidebar category={listKey(current)} color={current.color} title={current.name} />
        </SheetContent>
      </Sheet>
    </>
  );
}

/**
 * A new chat gets its address with its first message, without a visit to the server. Its page is still the one of `/`,
 * also when the person comes back to it, so here the address says which thread it shows.
 * Null for a thread that was deleted, and when the chats of this page are gone, as after a reload further on: only the
 * server knows the thread then.
 */
function useThreadId(ofPage: string | undefined): string | null {
  const { store } = useThreads();
  const pathname = usePathname();
  const router = useRouter();
  const ofAddress = /^\/chat\/([^/]+)$/.exec(pathname)?.[1];
  const id = ofPage ?? ofAddress ?? store.newThreadId;
  const isDeleted = store.isForgotten(id);
  const isLost = ofPage === undefined && id !== store.newThreadId && !store.has(id);

  useEffect(() => {
    if (isDeleted) router.replace('/');
    else if (isLost) window.location.reload();
    else if (ofAddress === store.newThreadId) store.renew();
  }, [isDeleted, isLost, ofAddress, store, router]);

  return isDeleted || isLost ? null : id;
}
