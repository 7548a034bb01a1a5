// What a person's browser asks for: a message, an edited one, or an old one answered again.

import { AppError } from '@/lib/errors';
import type { Ask, ClaimRequest } from './claim';

export const BUSY = new AppError(
  'busy',
  'This chat is still answering. Wait for the answer or stop it, then send again.',
);

type NewText = { id: string; text: string };

export type StartRequest = Pick<ClaimRequest, 'accountId' | 'threadId' | 'assistantId' | 'model'> & {
  /** A new message; the id of one that is to be answered again; or one that takes the place of `of` on the screen. */
  ask: { message: NewText } | { retry: string } | { edit: NewText & { of: string } };
  clock: { now: number; timeZone: string };
};

/** The id of the message that this request brings. */
export function newMessageId({ ask }: StartRequest): string | null {
  if ('message' in ask) return ask.message.id;
  return 'edit' in ask ? ask.edit.id : null;
}

export function toAsk({ ask }: StartRequest): Ask {
  if ('retry' in ask) return ask;
  const { id, text } = 'edit' in ask ? ask.edit : ask.message;
  const messages = [{ id, role: 'user' as const, parts: [{ type: 'text' as const, text }] }];
  return 'edit' in ask ? { messages, beside: ask.edit.of } : { messages };
}
