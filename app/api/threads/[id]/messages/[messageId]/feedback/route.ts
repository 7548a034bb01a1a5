// PUT: what the person thinks of an answer; a rating of null takes it back.

import { requireAccount } from '@/lib/auth/session';
import { readId, readJson, route } from '@/lib/http';
import { feedbackSchema, rateAnswer } from '@/lib/threads/feedback';

type Params = { params: Promise<{ id: string; messageId: string }> };

export const PUT = route(async (request, { params }: Params) => {
  const account = await requireAccount();
  const { id, messageId } = await params;
  const feedback = await readJson(request, feedbackSchema);
  await rateAnswer(account.id, readId(id, 'chat'), readId(messageId, 'answer'), feedback);
  return new Response(null, { status: 204 });
});
