// One ToDo: change it, or take it off its list.
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { errorResponse, readId, readJson, route } from '@/lib/http';
import { TodoConflict } from '@/lib/todos/conflict';
import { deleteTodo } from '@/lib/todos/remove';
import { todoPatchSchema } from '@/lib/todos/todo';
import { updateTodo } from '@/lib/todos/update';
import { readWords, wordsFields } from '../words';

type Context = { params: Promise<{ id: string }> };

const bodySchema = todoPatchSchema.extend({ revision: z.number().int().min(1).optional(), ...wordsFields });

export const PATCH = route<Context>(async (request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'ToDo');
  const patch = readWords(await readJson(request, bodySchema));
  try {
    const todo = await updateTodo({ accountId: account.id, id }, { kind: 'user' }, patch);
    return Response.json({ todo });
  } catch (error) {
    if (!(error instanceof TodoConflict)) throw error;
    const answer = errorResponse(error, request);
    // The screen shows the ToDo as it is now beside what the person typed.
    return Response.json({ ...(await answer.json()), todo: error.todo }, answer);
  }
});

export const DELETE = route<Context>(async (_request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'ToDo');
  return Response.json({ todo: await deleteTodo({ accountId: account.id, id }, { kind: 'user' }) });
});
