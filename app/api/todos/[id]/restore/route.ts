// POST: puts a removed ToDo back on its list.
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { restoreTodo } from '@/lib/todos/restore';

type Context = { params: Promise<{ id: string }> };

export const POST = route<Context>(async (_request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'ToDo');
  return Response.json({ todo: await restoreTodo({ accountId: account.id, id }, { kind: 'user' }) });
});
