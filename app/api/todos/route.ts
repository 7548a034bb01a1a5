// One category's list: read it, or add a ToDo by hand.
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';
import { createTodo } from '@/lib/todos/create';
import { listTodos } from '@/lib/todos/list';
import { readQuickAdd } from '@/lib/todos/quick-add';
import { categorySchema, newTodoSchema } from '@/lib/todos/todo';
import { readWords, wordsFields } from './words';

const querySchema = z.object({ category: categorySchema });
const bodySchema = newTodoSchema.extend({
  category: categorySchema,
  ...wordsFields,
  /** The deadline and the estimate may stand inside `task`, as typed into one field. */
  quick: z.boolean().default(false),
});

export const GET = route(async (request) => {
  const account = await requireAccount();
  const { category } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listTodos({ accountId: account.id, endUser: '', category }));
});

export const POST = route(async (request) => {
  const account = await requireAccount();
  const { category, quick, ...entry } = await readJson(request, bodySchema);
  const { task, timeZone } = entry;
  const read = quick && timeZone !== undefined ? readQuickAdd(task, { now: Date.now(), timeZone }) : { task };
  const scope = { accountId: account.id, endUser: '', category };
  const todo = await createTodo(scope, { kind: 'user' }, { ...readWords(entry), ...read });
  return Response.json({ todo }, { status: 201 });
});
