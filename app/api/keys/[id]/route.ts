// One API key: revoke it.
import { revokeKey } from '@/lib/auth/api-keys/revoke-key';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';

type Context = { params: Promise<{ id: string }> };

export const DELETE = route<Context>(async (_request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'API key');
  await revokeKey(account.id, id);
  return Response.json({ revoked: id });
});
