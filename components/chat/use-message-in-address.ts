'use client';
// An address may name one message: /chat/:id#m-<id of the message>. It is brought into view and marked for a moment.

import { useEffect, useRef } from 'react';

/** Milliseconds for which it stays marked. */
const MARKED = 2500;
/** And after which messages that were read are on the page. */
const DRAWN = 50;

/** `ready` once all messages are on the page. `read` fetches one that is not among them. */
export function useMessageInAddress(ready: boolean, read?: (messageId: string) => Promise<boolean>): void {
  const asked = useRef<string | null>(null);
  const done = useRef<string | null>(null);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    if (!ready) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let marked: HTMLElement | null = null;
    const unmark = () => {
      clearTimeout(timer);
      marked?.removeAttribute('data-marked');
    };
    const show = () => {
      unmark();
      const id = namedId();
      if (id === null || done.current === id) return;
      marked = document.getElementById(`m-${id}`);
      if (!marked) {
        if (asked.current === id) return;
        asked.current = id;
        void latest.current?.(id).then((isRead) => {
          if (isRead) timer = setTimeout(show, DRAWN);
        });
        return;
      }
      done.current = id;
      marked.scrollIntoView({ block: 'center' });
      marked.tabIndex = -1;
      marked.focus({ preventScroll: true });
      marked.setAttribute('data-marked', '');
      timer = setTimeout(unmark, MARKED);
    };
    // After the composer, which takes the focus when the page opens.
    const frame = requestAnimationFrame(show);
    const showAgain = () => {
      asked.current = null;
      done.current = null;
      show();
    };
    window.addEventListener('hashchange', showAgain);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('hashchange', showAgain);
      unmark();
    };
  }, [ready]);
}

function namedId(): string | null {
  const id = window.location.hash.slice(1);
  return id.startsWith('m-') ? id.slice(2) : null;
}
