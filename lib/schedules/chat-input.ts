// What a person says of a schedule in Settings, and what it becomes.
import { z } from 'zod';
import { isTimeZone } from '@/lib/time/clock';
import { chatPayload } from './chat-payload';
import type { SchedulePatch } from './update';
import { toExpression } from './weekly';

const fields = {
  assistantId: z.uuid('Choose an assistant.').toLowerCase(),
  message: z
    .string()
    .max(20_000, 'A message has at most 20,000 characters.')
    .transform((text) => text.replaceAll('\u0000', '').trim())
    .refine((text) => text !== '', 'Write what to ask.'),
  days: z.array(z.number().int().min(0).max(6)).min(1, 'Choose at least one day.').max(7),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Choose a time, such as 08:00.'),
  timeZone: z.string().refine(isTimeZone, 'This time zone is not known.'),
};

/** With an id, one that was just deleted is made anew: its chat goes on. */
export const newChatSchedule = z.object({
  ...fields,
  id: z.uuid().toLowerCase().optional(),
  enabled: z.boolean().optional(),
});

export const chatSchedulePatch = z
  .object({ ...fields, enabled: z.boolean() })
  .partial()
  .refine(({ days, time }) => (days === undefined) === (time === undefined), {
    message: 'Give the days and the time together.',
    path: ['time'],
  });

type ChatSchedulePatch = z.output<typeof chatSchedulePatch>;

/** Only what is given. */
export function toPatch({ message, days, time, ...rest }: ChatSchedulePatch): SchedulePatch {
  return {
    ...rest,
    ...(message === undefined ? {} : { payload: chatPayload(message) }),
    ...(days && time ? { expression: toExpression({ days, time }) } : {}),
  };
}
