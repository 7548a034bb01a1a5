'use client';
// An address may name one message: /chat/:id#m-<id of the message>. It is brought into view and marked for a moment.

import { useEffect } from 'react';

/** Milliseconds for which it stays marked. */
const MARKED = 2500;

/** `ready` once all messages are on the page. */
export function useMessageInAddress(ready: boolean): void {
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
      marked = namedMessage();
      if (!marked) return;
      marked.scrollIntoView({ block: 'center' });
      marked.tabIndex = -1;
      marked.focus({ preventScroll: true });
      marked.setAttribute('data-marked', '');
      timer = setTimeout(unmark, MARKED);
    };
    // After the composer, which takes the focus when the page opens.
    const frame = requestAnimationFrame(show);
    window.addEventListener('hashchange', show);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('hashchange', show);
      unmark();
    };
  }, [ready]);
}

function namedMessage(): HTMLElement | null {
  const id = window.location.hash.slice(1);
  return id.startsWith('m-') ? document.getElementById(id) : null;
}
