// GET: what was done, by day in ?timeZone, newest first; ?list some lists, ?before the next page.

import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { route } from '@/lib/http';
import { timeZoneSchema } from '@/lib/todos/find/find-request';
import { listsSchema } from '@/lib/todos/list-schema';
import { logCursorSchema, readLog } from '@/lib/todos/log';

const query = z.object({
  before: logCursorSchema.optional(),
  list: listsSchema,
  limit: z.coerce.number().int().min(1).max(500).default(100),
  timeZone: timeZoneSchema.default('UTC'),
});

export const GET = route(async (request) => {
  const account = await requireAccount();
  const { searchParams } = new URL(request.url);
  const given = { ...Object.fromEntries(searchParams), list: searchParams.getAll('list') };
  const { list: lists, timeZone, ...page } = query.parse(given);
  const log = await readLog(account.id, lists, timeZone, page);
  return Response.json(log, { headers: { 'cache-control': 'no-store' } });
});
