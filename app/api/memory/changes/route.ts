// The history of one list's memories, page by page.
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { route } from '@/lib/http';
import { readMemoryChanges } from '@/lib/memory/read-changes';
import { listSchema } from '@/lib/todos/list-schema';

const querySchema = z.object({
  list: listSchema,
  before: z
    .string()
    .regex(/^\d{1,18}$/, 'This is no place in the history.')
    .optional(),
});

export const GET = route(async (request) => {
  const account = await requireAccount();
  const { list, before } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readMemoryChanges({ accountId: account.id, ...list }, { before }));
});
