// What a schedule of Settings asks, in the form that runs of the Agent Server API have.
import { z } from 'zod';
import { DEFAULT_MESSAGE } from './default-message';
import type { Json } from './schedule';
import { describeExpression } from './weekly';

const payloadSchema = z.object({
  input: z.object({ messages: z.tuple([z.object({ content: z.string().min(1) })]) }),
});

export const chatPayload = (text: string): Json => ({
  input: { messages: [{ role: 'user', content: text }] },
});

/** The message; the default one when a client of the API has put something else there. */
export function chatText(payload: Json): string {
  const read = payloadSchema.safeParse(payload);
  return read.success ? read.data.input.messages[0].content : DEFAULT_MESSAGE;
}

/** What its chat is called: 'Personal, every weekday at 8:00'. */
export function chatTitle(assistant: string, expression: string): string {
  const when = describeExpression(expression);
  return `${assistant}, ${when.charAt(0).toLowerCase()}${when.slice(1)}`;
}
