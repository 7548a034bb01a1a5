// GET: messages of the branch that is shown, oldest first. ?before=<id> those that stand before that one, without it
// the end; ?until=<id> back to that one at least.

import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { LARGEST_PAGE, PAGE, readOlder } from '@/lib/threads/read-messages';

type Params = { params: Promise<{ id: string }> };

const id = z.uuid('That is no message.').toLowerCase();

const query = z.object({
  before: id.optional(),
  until: id.optional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
});

export const GET = route(async (request, { params }: Params) => {
  const account = await requireAccount();
  const threadId = readId((await params).id, 'chat');
  const { before = null, until, limit } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readOlder(account.id, threadId, { before, until, limit }));
});
