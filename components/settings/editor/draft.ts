// What is typed into an assistant's settings and not yet saved. Each tab keeps its own across reloads, and the browser
// keeps the one that was typed last for the next visit.
import type { Assistant } from '@/lib/assistants/assistant';
import { type AssistantFields, fieldsOf } from './fields';

/** `base` is the version that the person had before them when they began to type. */
export type AssistantDraft = AssistantFields & { note: string; base: number };

const key = (id: string) => `draft:assistant:${id}`;
const NULLABLE = new Set(['description', 'icon', 'model']);

export function draftOf(assistant: Assistant): AssistantDraft {
  return { ...fieldsOf(assistant), note: '', base: assistant.version };
}

/** The stored draft where it fits the shape of today's; anything else counts as none. */
export function readDraft(id: string, fallback: AssistantDraft): AssistantDraft | null {
  try {
    const text = sessionStorage.getItem(key(id)) ?? localStorage.getItem(key(id));
    const stored: unknown = JSON.parse(text ?? 'null');
    if (text === null || typeof stored !== 'object' || stored === null) return null;
    const draft: Record<string, unknown> = { ...fallback, ...stored };
    const isWhole = Object.keys(fallback).every((name) => {
      const value = draft[name];
      return name === 'base'
        ? typeof value === 'number'
        : typeof value === 'string' || (value === null && NULLABLE.has(name));
    });
    if (!isWhole) return null;
    // From now on it is this tab's.
    sessionStorage.setItem(key(id), text);
    return draft as AssistantDraft;
  } catch {
    return null;
  }
}

/** Null forgets this tab's; what another tab typed since stays. */
export function writeDraft(id: string, draft: AssistantDraft | null): void {
  try {
    if (draft) {
      const text = JSON.stringify(draft);
      sessionStorage.setItem(key(id), text);
      localStorage.setItem(key(id), text);
    } else {
      if (localStorage.getItem(key(id)) === sessionStorage.getItem(key(id))) localStorage.removeItem(key(id));
      sessionStorage.removeItem(key(id));
    }
  } catch {
    // Without storage the draft lives as long as the page.
  }
}
