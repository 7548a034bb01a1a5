'use client';
// Keeps an open thread up to date: on opening, when the tab is looked at again, when another tab of this browser has
// done something, when an answer ends behind which messages wait, and after a lost connection.

import { useCallback, useEffect, useRef } from 'react';
import { openChannel } from './chat-channel';
import type { ChatSnapshot } from './chat-snapshot';
import { follow, pickUp } from './follow-chat';
import { isStreaming, isUnfinished } from './merge-messages';
import type { OpenChat } from './open-chat';

/** Milliseconds before the first try after a lost connection; each further try waits twice as long. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
/** And between looks at a queue that is about to begin, or at an answer that has. */
const QUEUE_WAIT = 400;
const LONGEST_QUEUE_WAIT = 5000;

type FollowOptions = {
  chat: OpenChat;
  snapshot: ChatSnapshot;
  /** The server knows the thread. */
  isStored: boolean;
  /** Each loss of the connection in the middle of an answer. */
  lost: Error | null;
};

/** `reconnect` tries at once; `tell` lets the other tabs know that something has changed. */
export function useFollow({ chat, snapshot, isStored, lost }: FollowOptions) {
  const tries = useRef(0);
  const looks = useRef(0);
  const tell = useRef(() => {});
  const { status, queue, messages } = snapshot;

  const reconnect = useCallback(async () => {
    await chat.resume();
    if (chat.status !== 'ready') return;
    tries.current = 0;
    if (isUnfinished(chat.last)) await follow(chat);
  }, [chat]);

  useEffect(() => {
    if (isStored && chat.status === 'ready' && isUnfinished(chat.last)) void pickUp(chat);
  }, [chat, isStored]);

  const hasBegun = messages.length > 0;
  useEffect(() => {
    if (!hasBegun) return;
    const look = () => {
      if (document.visibilityState === 'visible') void follow(chat);
    };
    const channel = openChannel(chat.id, () => void follow(chat));
    tell.current = channel.tell;
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    window.addEventListener('online', look);
    return () => {
      channel.close();
      tell.current = () => {};
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      window.removeEventListener('online', look);
    };
  }, [chat, hasBegun]);

  useEffect(() => {
    if (!lost) return;
    const timer = setTimeout(reconnect, Math.min(FIRST_WAIT * 2 ** tries.current, LONGEST_WAIT));
    tries.current += 1;
    window.addEventListener('online', reconnect);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', reconnect);
    };
  }, [lost, reconnect]);

  // The next one begins by itself, on whichever instance; an answer may have begun before it can be followed.
  const isWaiting =
    status === 'ready' && (queue.some(({ isSending }) => !isSending) || isStreaming(messages.at(-1)));
  useEffect(() => {
    if (status === 'streaming') looks.current = 0;
    if (!isWaiting) return;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const look = async () => {
      looks.current += 1;
      await follow(chat);
      if (isOver) return;
      timer = setTimeout(look, Math.min(QUEUE_WAIT * 2 ** looks.current, LONGEST_QUEUE_WAIT));
    };
    timer = setTimeout(look, looks.current === 0 ? 50 : QUEUE_WAIT);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [chat, isWaiting, status]);

  // The other tabs hear of a message that was taken, and of its answer's end.
  const before = useRef(status);
  useEffect(() => {
    const was = before.current;
    before.current = status;
    const isTaken = was === 'submitted' && status === 'streaming';
    if (isTaken || (was === 'streaming' && status === 'ready')) tell.current();
  }, [status]);

  return { reconnect, tell: useCallback(() => tell.current(), []) };
}
