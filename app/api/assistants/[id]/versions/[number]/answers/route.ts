// The answers that a version gave, latest first; `before` is where the page before ended.
import { z } from 'zod';
import { listAnswers } from '@/lib/assistants/answers';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { readNumber } from '../read-number';

type Context = { params: Promise<{ id: string; number: string }> };

const querySchema = z.object({ before: z.string().optional() });

export const GET = route<Context>(async (request, { params }) => {
  const account = await requireAccount();
  const { id, number } = await params;
  const page = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listAnswers(account.id, readId(id, 'assistant'), readNumber(number), page));
});
