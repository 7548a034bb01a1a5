// How many tokens a text is.
import { z } from 'zod';
import { TOKENS_LIMIT } from '@/lib/assistants/limits';
import { countTokens } from '@/lib/assistants/tokens';
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';

const bodySchema = z.object({
  text: z.string().max(TOKENS_LIMIT, `At most ${TOKENS_LIMIT} characters are counted at once.`),
});

export const POST = route(async (request) => {
  await requireAccount();
  const { text } = await readJson(request, bodySchema);
  return Response.json({ tokens: await countTokens(text) });
});
