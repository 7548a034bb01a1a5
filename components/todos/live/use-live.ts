'use client';
// Keeps the lists up to date with what other tabs, devices, assistants and programs change, once the page is at rest.
import { useEffect, useState } from 'react';
import type { TodoStore } from '../store/todo-store';

/** Milliseconds. */
const REST = 500;
const RETRY = 5_000;

type LiveOptions = { account: string; renderedAt: number };

export function useLive(store: TodoStore, { account, renderedAt }: LiveOptions): void {
  // What is rendered anew later is known anyway.
  const [since] = useState(renderedAt);
  useEffect(() => {
    let stop = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hasLeft = false;
    const later = (work: () => void, pause: number) => {
      if (!hasLeft) timer = setTimeout(work, pause);
    };
    const reload = () => {
      clearTimeout(timer);
      store.reload().catch(() => later(reload, RETRY));
    };
    const begin = () => {
      import('./live')
        .then(({ followLive }) => {
          if (hasLeft) return;
          const { receiveChanges: onChanges, receiveOthers: onOthers } = store;
          stop = followLive({ account, since, onChanges, onReset: reload, onOthers });
        })
        // Without a network its code cannot be loaded either.
        .catch(() => later(begin, RETRY));
    };
    later(begin, REST);
    return () => {
      hasLeft = true;
      clearTimeout(timer);
      stop();
    };
  }, [store, account, since]);
}
