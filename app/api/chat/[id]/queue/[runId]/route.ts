// A message that waits. PATCH: its text becomes another; DELETE: it is not sent. 404 when it has begun meanwhile.

import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readId, readJson, route } from '@/lib/http';
import { dropQueued, editQueued } from '@/lib/runs/queue';
import { messageText } from '../../../message-text';

type Params = { params: Promise<{ id: string; runId: string }> };

const body = z.object({ text: messageText });

async function readIds(params: Params['params']): Promise<[string, string]> {
  const { id, runId } = await params;
  return [readId(id, 'chat'), readId(runId, 'queued message')];
}

export const PATCH = route(async (request, { params }: Params) => {
  const account = await requireAccount();
  const ids = await readIds(params);
  const { text } = await readJson(request, body);
  await editQueued(account.id, ...ids, text);
  return new Response(null, { status: 204 });
});

export const DELETE = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  await dropQueued(account.id, ...(await readIds(params)));
  return new Response(null, { status: 204 });
});
