'use client';
// Keeps what left branches did, and what was undone of it, over a reload of this tab.

import { useEffect } from 'react';
import type { ChatSnapshot } from './chat-snapshot';
import { type LeftWork, stillLeft } from './left-work';
import type { OpenChat } from './open-chat';

type Kept = { left: LeftWork[]; undone: ChatSnapshot['undone'] };

const key = (threadId: string) => `left:${threadId}`;

export function useLeftWork(chat: OpenChat, { left, undone }: ChatSnapshot): void {
  useEffect(() => {
    const kept = read(chat.id);
    if (!kept || chat.left.length > 0) return;
    chat.left = stillLeft(kept.left, chat.messages);
    chat.undone = { ...kept.undone, ...chat.undone };
  }, [chat]);

  useEffect(() => {
    if (left.length === 0 && Object.keys(undone).length === 0) return;
    try {
      sessionStorage.setItem(key(chat.id), JSON.stringify({ left, undone } satisfies Kept));
    } catch {
      // Without storage it lasts as long as the page.
    }
  }, [chat, left, undone]);
}

function read(threadId: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key(threadId)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
