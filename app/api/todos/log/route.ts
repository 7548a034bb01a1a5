// GET: what was done, by day in ?timeZone, newest first; ?list one list, ?before the next page.

import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { route } from '@/lib/http';
import { timeZoneSchema } from '@/lib/todos/find-request';
import { listSchema } from '@/lib/todos/list-schema';
import { logCursorSchema, readLog } from '@/lib/todos/log';

const query = z.object({
  before: logCursorSchema.optional(),
  list: listSchema.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  timeZone: timeZoneSchema.default('UTC'),
});

export const GET = route(async (request) => {
  const account = await requireAccount();
  const { list, timeZone, ...page } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const log = await readLog({ accountId: account.id, endUser: '', ...list }, timeZone, page);
  return Response.json(log, { headers: { 'cache-control': 'no-store' } });
});
