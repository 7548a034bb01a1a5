// POST: brings a deleted chat back.

import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { undeleteChat } from '@/lib/runs/hide-thread';

type Params = { params: Promise<{ id: string }> };

export const POST = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  await undeleteChat(account.id, readId((await params).id, 'chat'));
  return new Response(null, { status: 204 });
});
