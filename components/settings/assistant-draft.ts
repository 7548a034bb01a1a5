// What is typed into an assistant's settings and not yet saved, kept in this browser across reloads.
import type { Assistant, Color } from '@/lib/assistants/assistant';

export type AssistantFields = { name: string; color: Color; role: string };

/** `base` is the version that the person had before them when they began to type. */
export type AssistantDraft = AssistantFields & { note: string; base: number };

const key = (id: string) => `draft:assistant:${id}`;

export function draftOf({ name, color, role, version }: Assistant): AssistantDraft {
  return { name, color, role, note: '', base: version };
}

export function differs(draft: AssistantFields, assistant: Assistant): boolean {
  return draft.name !== assistant.name || draft.color !== assistant.color || draft.role !== assistant.role;
}

/** The stored draft where it fits the shape of today's; anything else counts as none. */
export function readDraft(id: string, fallback: AssistantDraft): AssistantDraft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key(id)) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const draft = { ...fallback, ...stored };
    const isWhole = Object.entries(fallback).every(
      ([name, value]) => typeof draft[name as keyof AssistantDraft] === typeof value,
    );
    return isWhole ? draft : null;
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
