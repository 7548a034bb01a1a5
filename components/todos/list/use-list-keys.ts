'use client';
// The keys of a list. They are the list's own while the focus is in its region, or nowhere; never while something is
// typed, and never below an open dialog or menu.

import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type Command, commandOf } from './todo-keys';

const TYPING =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false])';
const COVERING = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** `perform` says whether it did something; what it leaves is the browser's. */
export function useListKeys(
  region: RefObject<HTMLElement | null>,
  perform: (command: Command, target: Element) => boolean,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { current: within } = region;
    const { target } = event;
    if (event.defaultPrevented || !within?.checkVisibility() || !(target instanceof Element)) return;
    if (target !== document.body && !within.contains(target)) return;
    if (target.closest(TYPING) || isCovered(within)) return;
    const command = commandOf(event);
    // A button that has the focus is pressed by it.
    if (command === null || (event.key === 'Enter' && target.closest('button, a'))) return;
    if (!perform(command, target)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** Something lies above the list that it does not belong to. */
function isCovered(region: HTMLElement): boolean {
  return [...document.querySelectorAll(COVERING)].some((above) => !above.contains(region));
}
