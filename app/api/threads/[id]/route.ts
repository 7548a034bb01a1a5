// DELETE: removes a thread and its messages.

import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { deleteThread } from '@/lib/threads/delete-thread';

type Params = { params: Promise<{ id: string }> };

export const DELETE = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  await deleteThread(account.id, readId((await params).id, 'chat'));
  return new Response(null, { status: 204 });
});
