// One version of an assistant.
import { getVersion } from '@/lib/assistants/versions';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { readNumber } from './read-number';

type Context = { params: Promise<{ id: string; number: string }> };

export const GET = route<Context>(async (_request, { params }) => {
  const account = await requireAccount();
  const { id, number } = await params;
  const version = await getVersion(account.id, readId(id, 'assistant'), readNumber(number));
  return Response.json({ version });
});
