// GET: the account's calendar addresses. POST: the one of a list, made when there is none.

import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { addFeed, listFeeds } from '@/lib/calendar/feeds';
import { readJson, route } from '@/lib/http';
import { listSchema } from '@/lib/todos/list-schema';

const bodySchema = z.object({ category: listSchema });
const headers = { 'cache-control': 'no-store' };

export const GET = route(async () => {
  const account = await requireAccount();
  return Response.json({ feeds: await listFeeds(account.id) }, { headers });
});

export const POST = route(async (request) => {
  const account = await requireAccount();
  const { category: list } = await readJson(request, bodySchema);
  return Response.json({ feed: await addFeed({ accountId: account.id, ...list }) }, { headers });
});
