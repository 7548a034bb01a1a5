// POST: what the assistant would answer to a message, as it is and as a draft would have it. Changes nothing.

import { z } from 'zod';
import { TRIAL_SIDES, trialStream } from '@/lib/agent/trial-stream';
import { assistantFieldsSchema } from '@/lib/assistants/assistant';
import { getAssistant } from '@/lib/assistants/get';
import { countTrial } from '@/lib/auth/limits';
import { requireAccount } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { readId, readJson, route } from '@/lib/http';
import { isTimeZone } from '@/lib/time/clock';

const body = z.object({
  message: z
    .string()
    .max(20_000, 'A message has at most 20,000 characters.')
    .refine((text) => text.trim() !== '', 'Write something first.'),
  timeZone: z.string().max(64).refine(isTimeZone, 'Unknown time zone.'),
  draft: assistantFieldsSchema
    .pick({ name: true, description: true, category: true, role: true, model: true })
    .optional(),
  sides: z
    .array(z.enum(TRIAL_SIDES))
    .min(1, 'Name a side.')
    .default([...TRIAL_SIDES]),
});

type Params = { params: Promise<{ id: string }> };

export const POST = route(async (request, { params }: Params) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'assistant');
  const { message, timeZone, draft, sides } = await readJson(request, body);
  const [isDraftAsked, isCurrentAsked] = [sides.includes('draft'), sides.includes('current')];
  if (isDraftAsked && !draft) throw new AppError('invalid', 'Send the draft to try.', { field: 'draft' });
  const current = await getAssistant(account.id, id);
  await countTrial(account.id);
  const stream = trialStream({
    accountId: account.id,
    assistants: {
      ...(isDraftAsked ? { draft: { ...current, ...draft } } : {}),
      ...(isCurrentAsked ? { current } : {}),
    },
    message,
    clock: { now: Date.now(), timeZone },
    signal: request.signal,
  });
  return new Response(stream, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
});
