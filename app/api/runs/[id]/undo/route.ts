// POST: takes back what an answer did to ToDos, where nothing changed them since.

import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { undoRun } from '@/lib/todos/undo/undo-run';

type Params = { params: Promise<{ id: string }> };

export const POST = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  return Response.json(await undoRun(account.id, readId((await params).id, 'answer')));
});
