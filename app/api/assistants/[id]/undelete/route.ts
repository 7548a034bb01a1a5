// Takes the deletion of an assistant back.
import { undeleteAssistant } from '@/lib/assistants/deletion';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';

type Context = { params: Promise<{ id: string }> };

export const POST = route<Context>(async (_request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'assistant');
  return Response.json({ assistant: await undeleteAssistant(account.id, id) });
});
