'use client';
// Where the list of messages comes from: as the markdown renderer (see use-markdown.ts), because a new chat has none.

import { type ComponentType, createContext, useContext } from 'react';
import type { MessageListProps } from './message-list';
import { usePagePart } from './use-page-part';

type MessageListComponent = ComponentType<MessageListProps>;

export const MessageListContext = createContext<MessageListComponent | null>(null);

export const loadMessageList = () => import('./message-list').then(({ MessageList }) => MessageList);

export function useMessageList(needed: boolean): MessageListComponent | null {
  return usePagePart<MessageListComponent>(useContext(MessageListContext), loadMessageList, needed);
}
