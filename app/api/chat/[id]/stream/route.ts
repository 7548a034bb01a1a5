// GET: the answer under way, from its first event on; 204 when the thread is not answering.

import { UI_MESSAGE_STREAM_HEADERS } from 'ai';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { activeLog } from '@/lib/runs/log';

type Params = { params: Promise<{ id: string }> };

export const GET = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  const log = activeLog(account.id, readId((await params).id, 'chat'));
  if (!log) return new Response(null, { status: 204 });
  return new Response(log.follow(), { headers: UI_MESSAGE_STREAM_HEADERS });
});
