// One list: read it, or add a ToDo by hand.
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';
import { createTodo } from '@/lib/todos/create';
import { listTodos } from '@/lib/todos/list';
import { cursorSchema } from '@/lib/todos/list-cursor';
import { listSchema } from '@/lib/todos/list-schema';
import { readQuickAdd } from '@/lib/todos/quick-add';
import { newTodoSchema } from '@/lib/todos/todo';
import { readWords, wordsFields } from './words';

const querySchema = z.object({
  category: listSchema,
  after: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});
const bodySchema = newTodoSchema.extend({
  category: listSchema,
  ...wordsFields,
  /** The deadline and the estimate may stand inside `task`, as typed into one field. */
  quick: z.boolean().default(false),
});

export const GET = route(async (request) => {
  const account = await requireAccount();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { category: list, ...page } = querySchema.parse(query);
  return Response.json(await listTodos({ accountId: account.id, ...list }, page));
});

export const POST = route(async (request) => {
  const account = await requireAccount();
  const { category: list, quick, ...entry } = await readJson(request, bodySchema);
  const { task, timeZone } = entry;
  const read = quick && timeZone !== undefined ? readQuickAdd(task, { now: Date.now(), timeZone }) : { task };
  const scope = { accountId: account.id, ...list };
  const todo = await createTodo(scope, { kind: 'user' }, { ...readWords(entry), ...read });
  return Response.json({ todo }, { status: 201 });
});
