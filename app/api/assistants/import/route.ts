// Takes assistants out of a file; without `apply`, says what that would do.
import { z } from 'zod';
import { importAssistants } from '@/lib/assistants/import';
import { IMPORT_LIMIT } from '@/lib/assistants/limits';
import { ImportError, readImport } from '@/lib/assistants/read-import';
import { requireAccount } from '@/lib/auth/session';
import { errorResponse, readJson, route } from '@/lib/http';

const bodySchema = z.object({ text: z.string(), apply: z.boolean() });

/** A file inside a JSON text is longer, by a backslash before each quote and line break. */
const BODY_LIMIT = 3 * IMPORT_LIMIT;

export const POST = route(async (request) => {
  const account = await requireAccount();
  const { text, apply } = await readJson(request, bodySchema, BODY_LIMIT);
  try {
    return Response.json({ assistants: await importAssistants(account.id, readImport(text), { apply }) });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const answer = errorResponse(error, request);
    const body: { error: object } = await answer.json();
    const { line, column } = error;
    return Response.json({ error: { ...body.error, line, column } }, answer);
  }
});
