// What the assistants of one list know: read it, change it by hand, forget it.
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';
import { instructionsSchema, profilePatchSchema } from '@/lib/memory/patch';
import { readMemoryView } from '@/lib/memory/view';
import { eraseMemory, writeMemory } from '@/lib/memory/write';
import { listSchema } from '@/lib/todos/list-schema';
import { answerConflict } from './conflict';
import { shownSchema } from './shown';

const querySchema = z.object({ list: listSchema });
const bodySchema = z.object({
  list: listSchema,
  profile: profilePatchSchema.default({}),
  instructions: instructionsSchema.optional(),
  /** What the person had before them when they began. */
  base: shownSchema.default({}),
});

async function readScope(request: Request) {
  const account = await requireAccount();
  const { list } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return { accountId: account.id, ...list };
}

export const GET = route(async (request) => Response.json(await readMemoryView(await readScope(request))));

export const PATCH = route(async (request) => {
  const account = await requireAccount();
  const { list, profile, instructions, base } = await readJson(request, bodySchema);
  const scope = { accountId: account.id, ...list };
  const patch = instructions === undefined ? profile : { ...profile, instructions };
  return answerConflict(request, async () => {
    const made = await writeMemory(scope, { kind: 'user' }, patch, base);
    return { ...(await readMemoryView(scope)), made };
  });
});

export const DELETE = route(async (request) => {
  const scope = await readScope(request);
  const made = await eraseMemory(scope, { kind: 'user' });
  return Response.json({ ...(await readMemoryView(scope)), made });
});
