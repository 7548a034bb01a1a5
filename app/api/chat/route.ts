// POST: a message, an edited one, or the wish to have one answered again; answers the run's events. While the thread
// is answering it gets 409, unless `after` says to queue the message (202) or to stop the answer first.

import { UI_MESSAGE_STREAM_HEADERS } from 'ai';
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { readJson, route } from '@/lib/http';
import type { StartRequest } from '@/lib/runs/chat-request';
import { queueMessage, stopAndSend } from '@/lib/runs/queue-message';
import { startRun } from '@/lib/runs/start-run';
import { isTimeZone } from '@/lib/time/clock';
import { messageText } from './message-text';

const id = z.uuid().transform((value) => value.toLowerCase());

const body = z.object({
  threadId: id,
  assistantId: id,
  timeZone: z.string().max(64).refine(isTimeZone, 'Unknown time zone.'),
  model: z.string().max(200).nullish(),
  message: z.object({ id, text: messageText }).optional(),
  retry: id.optional(),
  edit: z.object({ of: id, id, text: messageText }).optional(),
  after: z.enum(['queue', 'stop']).optional(),
});

function askOf({ message, retry, edit }: z.infer<typeof body>): StartRequest['ask'] {
  if (message && !retry && !edit) return { message };
  if (retry && !message && !edit) return { retry };
  if (edit && !message && !retry) return { edit };
  throw new AppError('invalid', 'Send a message, an edited one, or the id of one to answer again.', {
    field: 'message',
  });
}

const begin = { queue: queueMessage, stop: stopAndSend } as const;

export const POST = route(async (request) => {
  const account = await requireAccount();
  const asked = await readJson(request, body);
  const started = await (asked.after ? begin[asked.after] : startRun)({
    accountId: account.id,
    threadId: asked.threadId,
    assistantId: asked.assistantId,
    ask: askOf(asked),
    model: asked.model ?? null,
    clock: { now: Date.now(), timeZone: asked.timeZone },
  });
  if (started instanceof ReadableStream) return new Response(started, { headers: UI_MESSAGE_STREAM_HEADERS });
  return Response.json({ queued: started }, { status: 202 });
});
