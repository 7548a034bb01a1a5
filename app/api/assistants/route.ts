// The account's assistants, each at its current version.
import { listAssistants } from '@/lib/assistants/get';
import { requireAccount } from '@/lib/auth/session';
import { route } from '@/lib/http';

export const GET = route(async () => {
  const { id } = await requireAccount();
  return Response.json({ assistants: await listAssistants(id) });
});
