// The words of a message, to copy or to read aloud.

import type { ChatMessage } from '@/lib/threads/chat-message';

/** As it was written: markdown. */
export function markdownOf(message: ChatMessage): string {
  return message.parts
    .flatMap((part) => (part.type === 'text' && part.text.trim() ? [part.text.trim()] : []))
    .join('\n\n');
}

/** As it stands on the screen, without the marks; the markdown where it is not on the screen. */
export function shownTextOf(message: ChatMessage): string {
  const texts = document.getElementById(`m-${message.id}`)?.querySelectorAll<HTMLElement>('.markdown') ?? [];
  // With the line breaks that the screen shows.
  // biome-ignore lint/performance/useDomNodeTextContent: textContent would run the lines together
  const text = [...texts].map((element) => element.innerText.trim()).join('\n\n');
  return text || markdownOf(message);
}

/** Rejects where the browser does not allow it. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Missing where a page comes over plain HTTP from another machine.
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (!isCopied) throw new Error('The browser does not allow copying.');
}
