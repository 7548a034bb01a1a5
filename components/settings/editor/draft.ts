// What is typed into an assistant's settings and not yet saved, kept in this browser across reloads.
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
    const stored: unknown = JSON.parse(localStorage.getItem(key(id)) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const draft: Record<string, unknown> = { ...fallback, ...stored };
    const isWhole = Object.keys(fallback).every((name) => {
      const value = draft[name];
      return name === 'base'
        ? typeof value === 'number'
        : typeof value === 'string' || (value === null && NULLABLE.has(name));
    });
    return isWhole ? (draft as AssistantDraft) : null;
  } catch {
    return null;
  }
}

/** Null forgets it. */
export function writeDraft(id: string, draft: AssistantDraft | null): void {
  try {
    if (draft) localStorage.setItem(key(id), JSON.stringify(draft));
    else localStorage.removeItem(key(id));
  } catch {
    // Without storage the draft lives as long as the page.
  }
}
