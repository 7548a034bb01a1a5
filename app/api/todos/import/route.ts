// POST: takes ToDos out of a file; without `apply`, says what that would do.

import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';
import { importTodos, previewImport } from '@/lib/todos/files/import';
import { FILE_LIMIT, readFile } from '@/lib/todos/files/read-file';
import { timeZoneSchema } from '@/lib/todos/find/find-request';
import { listSchema } from '@/lib/todos/list-schema';

const bodySchema = z.object({
  text: z.string(),
  /** The list that all of them go to; without it each goes to the list that the file names. */
  category: listSchema.optional(),
  apply: z.boolean().default(false),
  /** Of the operation, so that what is sent twice happens once. */
  id: z.uuid('This is no id of an operation.').toLowerCase().optional(),
  /** In which days in words are read. */
  timeZone: timeZoneSchema.default('UTC'),
});

/** A file inside a JSON text is longer, by a backslash before each quote and line break. */
const BODY_LIMIT = 3 * FILE_LIMIT;

export const POST = route(async (request) => {
  const account = await requireAccount();
  const {
    text,
    category: list = null,
    apply,
    id,
    timeZone,
  } = await readJson(request, bodySchema, BODY_LIMIT);
  const file = readFile(text, { now: Date.now(), timeZone });
  if (!apply) return Response.json(await previewImport(account.id, file, list));
  return Response.json(await importTodos(account.id, file, list, id));
});
