// Makes an earlier version of an assistant current again.
import { z } from 'zod';
import { versionNumberSchema } from '@/lib/assistants/assistant';
import { restoreVersion } from '@/lib/assistants/restore';
import { requireAccount } from '@/lib/auth/session';
import { readId, readJson, route } from '@/lib/http';

type Context = { params: Promise<{ id: string }> };

const bodySchema = z.object({ version: versionNumberSchema });

export const POST = route<Context>(async (request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'assistant');
  const { version } = await readJson(request, bodySchema);
  return Response.json({ assistant: await restoreVersion(account.id, id, version) });
});
