// One assistant: read it, save a change as its next version, or delete it.
import { revisionSchema } from '@/lib/assistants/assistant';
import { deleteAssistant } from '@/lib/assistants/delete-assistant';
import { getAssistant } from '@/lib/assistants/get';
import { reviseAssistant } from '@/lib/assistants/revise';
import { requireAccount } from '@/lib/auth/session';
import { readId, readJson, route } from '@/lib/http';
import { conflictResponse } from '../conflict-response';

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
  return reviseAssistant(account.id, id, revision).then(Response.json, (error) =>
    conflictResponse(error, request),
  );
});

export const DELETE = route<Context>(async (_request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'assistant');
  const assistant = await getAssistant(account.id, id);
  await deleteAssistant(account.id, id);
  return Response.json({ assistant });
});
