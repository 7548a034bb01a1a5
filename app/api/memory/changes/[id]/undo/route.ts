// Takes one change of the memories back.
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readId, readJson, route } from '@/lib/http';
import { undoMemoryChange } from '@/lib/memory/undo';
import { readMemoryView } from '@/lib/memory/view';
import { answerConflict } from '../../../conflict';
import { shownSchema } from '../../../shown';

type Context = { params: Promise<{ id: string }> };

/** `seen`: what the person was shown of what has changed since, once they were asked. */
const bodySchema = z.object({ seen: shownSchema.nullable().default(null) });

export const POST = route<Context>(async (request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'change');
  const { seen } = await readJson(request, bodySchema);
  return answerConflict(request, async () => {
    const { scope, made } = await undoMemoryChange(account.id, id, { kind: 'user' }, seen);
    return { ...(await readMemoryView(scope)), made };
  });
});
