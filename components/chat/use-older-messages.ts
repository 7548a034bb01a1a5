'use client';
// Reads older messages when the reader comes near the first one. The list is laid out backwards, so that what is put in
// front moves nothing that is on the screen.

import { type RefObject, useEffect, useRef } from 'react';

/** How far above the screen the next ones are read already. */
const AHEAD = '1500px 0px 0px 0px';
/** Milliseconds before another try without a connection. */
const RETRY = 3000;

export function useOlderMessages(
  box: RefObject<HTMLElement | null>,
  isWanted: boolean,
  read: () => Promise<boolean>,
): RefObject<HTMLParagraphElement | null> {
  const top = useRef<HTMLParagraphElement>(null);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    const mark = top.current;
    if (!isWanted || !mark) return;
    let timer: ReturnType<typeof setTimeout>;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.unobserve(mark);
        // What was read is drawn first; then this begins anew.
        void latest.current().then((isRead) => {
          if (!isRead) timer = setTimeout(() => observer.observe(mark), RETRY);
        });
      },
      { root: box.current, rootMargin: AHEAD },
    );
    observer.observe(mark);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [box, isWanted]);
  return top;
}
