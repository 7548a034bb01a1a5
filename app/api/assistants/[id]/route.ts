// One assistant: read it, or save a change as its next version.
import { revisionSchema } from '@/lib/assistants/assistant';
import { getAssistant } from '@/lib/assistants/get';
import { reviseAssistant } from '@/lib/assistants/revise';
import { requireAccount } from '@/lib/auth/session';
import { readId, readJson, route } from '@/lib/http';

type Context = { params: Promise<{ id: string }> };

export const GET = route<Context>(async (_request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'assistant');
  return Response.json({ assistant: await getAssistant(account.id, id) });
});

export const PATCH = route<Context>(async (request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'assistant');
  const revision = await readJson(request, revisionSchema);
  return Response.json(await reviseAssistant(account.id, id, revision));
});
