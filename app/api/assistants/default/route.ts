// Which assistant a new chat begins with, where the browser remembers none.
import { z } from 'zod';
import { setDefaultAssistant } from '@/lib/assistants/order';
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';

const bodySchema = z.object({ id: z.uuid('An id is a UUID.').toLowerCase().nullable() });

export const PUT = route(async (request) => {
  const account = await requireAccount();
  await setDefaultAssistant(account.id, (await readJson(request, bodySchema)).id);
  return new Response(null, { status: 204 });
});
