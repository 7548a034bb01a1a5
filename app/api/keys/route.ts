// The account's API keys: list them, or make one. The answer to making one is the only place of its secret.
import { z } from 'zod';
import { createKey } from '@/lib/auth/api-keys/create-key';
import { keyNameSchema } from '@/lib/auth/api-keys/key-name';
import { listKeys } from '@/lib/auth/api-keys/list-keys';
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';

const bodySchema = z.object({ name: keyNameSchema });
const headers = { 'cache-control': 'no-store' };

export const GET = route(async () => {
  const { id } = await requireAccount();
  return Response.json({ keys: await listKeys(id) }, { headers });
});

export const POST = route(async (request) => {
  const { id } = await requireAccount();
  const { name } = await readJson(request, bodySchema);
  return Response.json(await createKey(id, name), { status: 201, headers });
});
