// POST: a message, or the wish to have one answered again; answers the run's events.

import { UI_MESSAGE_STREAM_HEADERS } from 'ai';
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { readJson, route } from '@/lib/http';
import { startRun } from '@/lib/runs/start-run';
import { isTimeZone } from '@/lib/time/clock';

const id = z.uuid().transform((value) => value.toLowerCase());

const message = z.object({
  id,
  text: z
    .string()
    .max(20_000, 'A message has at most 20,000 characters.')
    .transform((text) => text.replaceAll('\u0000', ''))
    .refine((text) => text.trim() !== '', 'Write something first.'),
});

const body = z.object({
  threadId: id,
  assistantId: id,
  timeZone: z.string().max(64).refine(isTimeZone, 'Unknown time zone.'),
  model: z.string().max(200).nullish(),
  message: message.optional(),
  retry: id.optional(),
});

/** What is asked for: a new message, or a new answer to an old one. */
function askOf({ message, retry }: z.infer<typeof body>) {
  if (message && !retry) return { message };
  if (retry && !message) return { retry };
  throw new AppError('invalid', 'Send either a message, or the id of one to answer again.', {
    field: 'message',
  });
}

export const POST = route(async (request) => {
  const account = await requireAccount();
  const asked = await readJson(request, body);
  const stream = await startRun({
    accountId: account.id,
    threadId: asked.threadId,
    assistantId: asked.assistantId,
    ask: askOf(asked),
    model: asked.model ?? null,
    clock: { now: Date.now(), timeZone: asked.timeZone },
  });
  return new Response(stream, { headers: UI_MESSAGE_STREAM_HEADERS });
});
