// GET: the answer under way, from its first event on or, with ?after=N, from number N + 1 on. ?message=<id> names the
// answer that those numbers belong to: of another one all events come. 204 when the thread is not answering.

import { UI_MESSAGE_STREAM_HEADERS } from 'ai';
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { findLog } from '@/lib/runs/elsewhere';

type Params = { params: Promise<{ id: string }> };

const query = z.object({
  after: z.coerce.number().int().min(0).catch(0),
  message: z.uuid().toLowerCase().optional().catch(undefined),
});

export const GET = route(async (request, { params }: Params) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'chat');
  const { after, message } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const log = await findLog(account.id, id, message);
  if (!log) return new Response(null, { status: 204 });
  const isSame = message === undefined || message === log.answerId;
  return new Response(log.follow(isSame ? after : 0), { headers: UI_MESSAGE_STREAM_HEADERS });
});
