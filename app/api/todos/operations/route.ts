// POST: what a person does to ToDos, as one operation.
import { z } from 'zod';
import { assertPageOf } from '@/lib/auth/page-of';
import { requireAccount } from '@/lib/auth/session';
import { errorResponse, readJson, route } from '@/lib/http';
import { TodoConflict } from '@/lib/todos/conflict';
import { operate } from '@/lib/todos/operations/operate';
import { readOperation } from '@/lib/todos/operations/operation-schema';

/** A thousand ToDos with long notes are more than most requests. */
const BODY_LIMIT = 5_000_000;

export const POST = route(async (request) => {
  const account = await requireAccount();
  assertPageOf(request, account.id);
  const operation = readOperation(await readJson(request, z.unknown(), BODY_LIMIT));
  try {
    return Response.json(await operate(account.id, operation));
  } catch (error) {
    if (!(error instanceof TodoConflict)) throw error;
    const answer = errorResponse(error, request);
    // The screen shows the ToDo as it is now beside what the person typed.
    return Response.json({ ...(await answer.json()), todo: error.todo }, answer);
  }
});
