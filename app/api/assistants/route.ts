// The account's assistants, each at its current version: all of them, or one more.
import { addAssistant, additionSchema } from '@/lib/assistants/add-assistant';
import { listAssistantItems } from '@/lib/assistants/list-items';
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';

export const GET = route(async () => {
  const { id } = await requireAccount();
  return Response.json({ assistants: await listAssistantItems(id) });
});

export const POST = route(async (request) => {
  const { id } = await requireAccount();
  const assistant = await addAssistant(id, await readJson(request, additionSchema));
  return Response.json({ assistant }, { status: 201 });
});
