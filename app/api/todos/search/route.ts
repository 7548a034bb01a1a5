// GET: a page of the account's ToDos that fit a filter (lib/todos/find/filter.ts), with ?cursor the next one.

import { requireAccount } from '@/lib/auth/session';
import { route } from '@/lib/http';
import { findTodos } from '@/lib/todos/find/find';
import { readFindRequest } from '@/lib/todos/find/find-request';

export const GET = route(async (request) => {
  const account = await requireAccount();
  const { filter, timeZone, ...page } = readFindRequest(new URL(request.url).searchParams);
  const clock = { now: Date.now(), timeZone };
  return Response.json(await findTodos(account.id, filter, { ...page, clock }), {
    headers: { 'cache-control': 'no-store' },
  });
});
