'use client';
// The names of keys, as the person's own keyboard has them.

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Where Command takes the place of Control, and Option that of Alt. */
export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/** The server cannot know: the first picture says Ctrl and Alt. */
export function useKeyNames(): { control: string; alt: string } {
  const apple = useSyncExternalStore(never, isApple, () => false);
  return apple ? { control: '⌘', alt: '⌥' } : { control: 'Ctrl', alt: 'Alt' };
}
