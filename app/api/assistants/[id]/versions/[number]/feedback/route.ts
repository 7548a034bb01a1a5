// GET: what the person thought of the answers that one version of an assistant gave.

import { versionNumberSchema } from '@/lib/assistants/assistant';
import { requireAccount } from '@/lib/auth/session';
import { notFound } from '@/lib/errors';
import { readId, route } from '@/lib/http';
import { readFeedback } from '@/lib/threads/feedback';

type Params = { params: Promise<{ id: string; number: string }> };

export const GET = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  const { id, number } = await params;
  const version = versionNumberSchema.safeParse(Number(number));
  if (!version.success) throw notFound('version');
  return Response.json(await readFeedback(account.id, readId(id, 'assistant'), version.data));
});
