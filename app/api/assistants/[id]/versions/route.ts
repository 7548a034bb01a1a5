// What an assistant has been, newest first; `before` asks for older versions than that number.
import { z } from 'zod';
import { versionNumberSchema } from '@/lib/assistants/assistant';
import { listVersions } from '@/lib/assistants/versions';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';

type Context = { params: Promise<{ id: string }> };

const LIMIT = 'A page has from 1 to 100 versions.';

const querySchema = z.object({
  before: z.coerce.number('A version has a whole number, from 1 on.').pipe(versionNumberSchema).optional(),
  limit: z.coerce.number(LIMIT).int(LIMIT).min(1, LIMIT).max(100, LIMIT).optional(),
});

export const GET = route<Context>(async (request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'assistant');
  const page = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listVersions(account.id, id, page));
});
