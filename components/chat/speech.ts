'use client';
// Reads a message aloud with the browser's own voice; one at a time in a page.

import { useSyncExternalStore } from 'react';

let speaking: string | null = null;
const listeners = new Set<() => void>();

function set(id: string | null): void {
  speaking = id;
  for (const listener of listeners) listener();
}

export const canSpeak = (): boolean => typeof window !== 'undefined' && 'speechSynthesis' in window;

export function speak(id: string, text: string): void {
  window.speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = document.documentElement.lang || 'en';
  const end = () => {
    if (speaking === id) set(null);
  };
  utterance.onend = end;
  utterance.onerror = end;
  set(id);
  window.speechSynthesis.speak(utterance);
}

export function stopSpeaking(): void {
  set(null);
  window.speechSynthesis.cancel();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useIsSpeaking(id: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => speaking === id,
    () => false,
  );
}
