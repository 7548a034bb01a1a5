// What happened to one ToDo, the newest first.
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { readHistory } from '@/lib/todos/undo/read-history';

type Context = { params: Promise<{ id: string }> };

const querySchema = z.object({
  /** A revision. */
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

export const GET = route<Context>(async (request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'ToDo');
  const page = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readHistory({ accountId: account.id, id }, page));
});
