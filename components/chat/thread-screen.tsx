'use client';
// The page of an existing thread: the chat screen, with the markdown renderer on board from the start.

import { ChatScreen, type ChatScreenProps } from './chat-screen';
import { Markdown } from './markdown';
import { MarkdownContext } from './use-markdown';

export function ThreadScreen(props: ChatScreenProps) {
  return (
    <MarkdownContext.Provider value={Markdown}>
      <ChatScreen {...props} />
    </MarkdownContext.Provider>
  );
}
