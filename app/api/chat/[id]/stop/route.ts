// POST: stops the answer under way.

import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { stopRun } from '@/lib/runs/stop-run';

type Params = { params: Promise<{ id: string }> };

export const POST = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  await stopRun(account.id, readId((await params).id, 'chat'));
  return new Response(null, { status: 204 });
});
