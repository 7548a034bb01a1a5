// A message that is about to be stored.

import type { ChatMessage } from './chat-message';

/** What a client of the Agent Server API gave with a message beyond its words, handed back as it came. */
export type MessageExtra = {
  id?: string;
  type?: string;
  name?: string;
  additional_kwargs?: Record<string, unknown>;
  response_metadata?: Record<string, unknown>;
};

export type NewMessage = {
  id: string;
  role: 'user' | 'assistant';
  parts: ChatMessage['parts'];
  extra?: MessageExtra | null;
};

export function textOfParts(parts: ChatMessage['parts']): string {
  return parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('');
}
