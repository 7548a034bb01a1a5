// GET: the account's saved filters. POST: saves one.

import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';
import { listFilters, savedFilterSchema, saveFilter } from '@/lib/todos/find/saved-filters';

export const GET = route(async () => {
  const account = await requireAccount();
  return Response.json({ filters: await listFilters(account.id) });
});

export const POST = route(async (request) => {
  const account = await requireAccount();
  const filter = await saveFilter(account.id, await readJson(request, savedFilterSchema));
  return Response.json({ filter }, { status: 201 });
});
