// What would go with an assistant.
import { readDeletionImpact } from '@/lib/assistants/deletion';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';

type Context = { params: Promise<{ id: string }> };

export const GET = route<Context>(async (_request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'assistant');
  return Response.json(await readDeletionImpact(account.id, id));
});
