// GET: the chat as lists show it. PATCH: the title, the pin, the archive. DELETE: removes the chat until POST undelete, or for good after a while.

import { requireAccount } from '@/lib/auth/session';
import { readId, readJson, route } from '@/lib/http';
import { deleteChat } from '@/lib/runs/hide-thread';
import { changeThread, threadChangeSchema } from '@/lib/threads/change-thread';
import { getSummary } from '@/lib/threads/find-summary';

type Params = { params: Promise<{ id: string }> };

export const GET = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  return Response.json({ thread: await getSummary(account.id, readId((await params).id, 'chat')) });
});

export const PATCH = route(async (request, { params }: Params) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'chat');
  const change = await readJson(request, threadChangeSchema);
  return Response.json({ thread: await changeThread(account.id, id, change) });
});

export const DELETE = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  await deleteChat(account.id, readId((await params).id, 'chat'));
  return new Response(null, { status: 204 });
});
