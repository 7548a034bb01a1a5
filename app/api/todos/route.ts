// One list, page by page.
import { z } from 'zod';
import { assertPageOf } from '@/lib/auth/page-of';
import { requireAccount } from '@/lib/auth/session';
import { route } from '@/lib/http';
import { listTodos } from '@/lib/todos/list';
import { cursorSchema } from '@/lib/todos/list-cursor';
import { listSchema } from '@/lib/todos/list-schema';

const querySchema = z.object({
  category: listSchema,
  after: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

export const GET = route(async (request) => {
  const account = await requireAccount();
  assertPageOf(request, account.id);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { category: list, ...page } = querySchema.parse(query);
  return Response.json(await listTodos({ accountId: account.id, ...list }, page));
});
