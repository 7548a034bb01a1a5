'use client';
// Which version is open, and with which one it is compared: both stand in the address, `?a=7&b=3`.

import { useSearchParams } from 'next/navigation';
import type { MouseEvent } from 'react';

type Choice = { version: number | null; against: number | null };
export type Shown = ReturnType<typeof useShown>;

export function useShown() {
  const search = useSearchParams();
  const show = ({ version, against }: Choice) => {
    const params = new URLSearchParams();
    if (version !== null) params.set('a', String(version));
    if (against !== null) params.set('b', String(against));
    // The router hears of it, and does not ask the server for the page again.
    window.history.pushState(null, '', `${window.location.pathname}?${params}`);
  };
  const onLink = (choice: Choice) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(choice);
  };
  const version = readNumber(search.get('a'));
  const against = readNumber(search.get('b'));
  return { version, against: against === version ? null : against, show, onLink };
}

function readNumber(text: string | null): number | null {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? number : null;
}
