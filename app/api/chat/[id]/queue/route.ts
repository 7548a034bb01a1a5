// GET: the messages that wait for the answer under way, in the order in which they begin.

import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { listQueue } from '@/lib/runs/queue';

type Params = { params: Promise<{ id: string }> };

export const GET = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  return Response.json({ queued: await listQueue(account.id, readId((await params).id, 'chat')) });
});
