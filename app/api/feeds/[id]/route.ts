// DELETE: revokes a calendar address, for good.

import { requireAccount } from '@/lib/auth/session';
import { revokeFeed } from '@/lib/calendar/feeds';
import { readId, route } from '@/lib/http';

type Params = { params: Promise<{ id: string }> };

export const DELETE = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  await revokeFeed(account.id, readId((await params).id, 'calendar address'));
  return new Response(null, { status: 204 });
});
