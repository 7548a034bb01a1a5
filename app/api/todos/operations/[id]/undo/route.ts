// POST: takes an operation back. Of an undo, this is the redo.
import { assertPageOf } from '@/lib/auth/page-of';
import { requireAccount } from '@/lib/auth/session';
import { errorResponse, readId, readJson, route } from '@/lib/http';
import { undoSchema } from '@/lib/todos/operations/operation-schema';
import { UndoConflict, undoOperation } from '@/lib/todos/undo/undo';

type Context = { params: Promise<{ id: string }> };

export const POST = route<Context>(async (request, { params }) => {
  const account = await requireAccount();
  assertPageOf(request, account.id);
  const id = readId((await params).id, 'change');
  const undo = await readJson(request, undoSchema);
  try {
    return Response.json(await undoOperation(account.id, id, undo));
  } catch (error) {
    if (!(error instanceof UndoConflict)) throw error;
    const answer = errorResponse(error, request);
    return Response.json({ ...(await answer.json()), kept: error.kept }, answer);
  }
});
