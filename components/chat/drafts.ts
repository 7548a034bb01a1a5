// What is typed and not yet sent, kept per thread in this browser. Storage can be full or forbidden; typing goes on.

const key = (threadId: string) => `draft:${threadId}`;

/** The draft of a chat that has not begun. */
export const NEW_THREAD = 'new';

export function readDraft(threadId: string): string {
  try {
    return localStorage.getItem(key(threadId)) ?? '';
  } catch {
    return '';
  }
}

export function writeDraft(threadId: string, text: string): void {
  try {
    if (text) localStorage.setItem(key(threadId), text);
    else localStorage.removeItem(key(threadId));
  } catch {
    // Without storage the draft lives as long as the page.
  }
}

/** What is there already stands before it. */
export function moveDraft(from: string, to: string): void {
  const text = readDraft(from);
  if (!text) return;
  writeDraft(to, [readDraft(to), text].filter(Boolean).join('\n'));
  writeDraft(from, '');
}
