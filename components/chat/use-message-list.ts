'use client';
// Where the list of messages comes from: as the markdown renderer (see use-markdown.ts), because a new chat has none.

import { type ComponentType, createContext, useContext } from 'react';
import { patiently } from '../ui/patiently';
import { usePart } from '../ui/use-part';
import type { MessageListProps } from './message-list';

type MessageListComponent = ComponentType<MessageListProps>;

export const MessageListContext = createContext<MessageListComponent | null>(null);

/** Never rejects. */
export const loadMessageList = () =>
  patiently(() => import('./message-list').then(({ MessageList }) => MessageList));

export function useMessageList(needed: boolean): MessageListComponent | null {
  return usePart<MessageListComponent>({
    needed,
    load: loadMessageList,
    given: useContext(MessageListContext),
  });
}
