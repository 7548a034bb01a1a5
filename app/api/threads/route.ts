// GET: a page of the account's threads, latest first.

import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { route } from '@/lib/http';
import { listThreads } from '@/lib/threads/list-threads';

const query = z.object({ cursor: z.string().max(100).optional() });

export const GET = route(async (request) => {
  const account = await requireAccount();
  const { cursor } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listThreads(account.id, { cursor }));
});
