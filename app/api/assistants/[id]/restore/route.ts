// Makes an earlier version of an assistant current again.
import { z } from 'zod';
import { versionNumberSchema } from '@/lib/assistants/assistant';
import { restoreVersion } from '@/lib/assistants/restore';
import { requireAccount } from '@/lib/auth/session';
import { readId, readJson, route } from '@/lib/http';
import { conflictResponse } from '../../conflict-response';

type Context = { params: Promise<{ id: string }> };

const bodySchema = z.object({ version: versionNumberSchema, baseVersion: versionNumberSchema.optional() });

export const POST = route<Context>(async (request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'assistant');
  const { version, baseVersion } = await readJson(request, bodySchema);
  return restoreVersion(account.id, id, version, baseVersion).then(
    (assistant) => Response.json({ assistant }),
    (error) => conflictResponse(error, request),
  );
});
