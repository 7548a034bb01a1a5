// In which order the assistants are shown.
import { z } from 'zod';
import { listAssistantItems } from '@/lib/assistants/list-items';
import { orderAssistants } from '@/lib/assistants/order';
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';

const bodySchema = z.object({ ids: z.array(z.uuid('An id is a UUID.').toLowerCase()).max(1000) });

export const PUT = route(async (request) => {
  const account = await requireAccount();
  const { ids } = await readJson(request, bodySchema);
  await orderAssistants(account.id, ids);
  return Response.json({ assistants: await listAssistantItems(account.id) });
});
