// POST: shows the branch that holds a message, and answers the end of it. 409 while the chat is answering.

import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readId, readJson, route } from '@/lib/http';
import { chooseBranch } from '@/lib/threads/choose-branch';

type Params = { params: Promise<{ id: string }> };

const body = z.object({ messageId: z.uuid().toLowerCase() });

export const POST = route(async (request, { params }: Params) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'chat');
  const { messageId } = await readJson(request, body);
  return Response.json(await chooseBranch(account.id, id, messageId));
});
