// POST: a message, or the wish to have one answered again; answers the run's events.

import { UI_MESSAGE_STREAM_HEADERS } from 'ai';
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';
import { startRun } from '@/lib/runs/start-run';
import { isTimeZone } from '@/lib/time/clock';

const id = z.uuid().transform((value) => value.toLowerCase());

const target = {
  threadId: id,
  assistantId: id,
  timeZone: z.string().max(64).refine(isTimeZone, 'Unknown time zone.'),
  model: z.string().max(200).nullish(),
};

const message = z.object({
  id,
  text: z
    .string()
    .max(20_000, 'A message has at most 20,000 characters.')
    .transform((text) => text.replaceAll('\u0000', ''))
    .refine((text) => text.trim() !== '', 'Write something first.'),
});

const body = z.union([z.object({ ...target, message }), z.object({ ...target, retry: id })]);

export const POST = route(async (request) => {
  const account = await requireAccount();
  const { threadId, assistantId, timeZone, model, ...rest } = await readJson(request, body);
  const stream = await startRun({
    accountId: account.id,
    threadId,
    assistantId,
    ask: 'message' in rest ? { message: rest.message } : { retry: rest.retry },
    model: model ?? null,
    clock: { now: Date.now(), timeZone },
  });
  return new Response(stream, { headers: UI_MESSAGE_STREAM_HEADERS });
});
