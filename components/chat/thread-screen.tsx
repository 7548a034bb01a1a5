'use client';
// The page of an existing thread: the chat screen, with what shows its messages on board from the start.

import { ChatScreen, type ChatScreenProps } from './chat-screen';
import { Markdown } from './markdown';
import { MessageList } from './message-list';
import { MarkdownContext } from './use-markdown';
import { MessageListContext } from './use-message-list';

export function ThreadScreen(props: ChatScreenProps) {
  return (
    <MessageListContext.Provider value={MessageList}>
      <MarkdownContext.Provider value={Markdown}>
        <ChatScreen {...props} />
      </MarkdownContext.Provider>
    </MessageListContext.Provider>
  );
}
