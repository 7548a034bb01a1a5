// GET: the chat's title, once the model that looks for one has found it.

import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { awaitTitle } from '@/lib/runs/name-thread';

type Params = { params: Promise<{ id: string }> };

export const GET = route(async (request, { params }: Params) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'chat');
  return Response.json({ title: await awaitTitle(account.id, id, request.signal) });
});
