// A message that is about to be stored.

import type { ChatMessage } from './chat-message';

/** What a client of the Agent Server API gave with a message beyond its words, handed back as it came. */
export type MessageExtra = {
  /** Its id there. */
  id?: string;
  /** The ids of the messages that it counts as there, where an answer with tool calls counts as several. */
  ids?: (string | null)[];
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
