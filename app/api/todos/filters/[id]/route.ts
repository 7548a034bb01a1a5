// DELETE: forgets a saved filter.

import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { deleteFilter } from '@/lib/todos/find/saved-filters';

type Params = { params: Promise<{ id: string }> };

export const DELETE = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  await deleteFilter(account.id, readId((await params).id, 'filter'));
  return new Response(null, { status: 204 });
});
