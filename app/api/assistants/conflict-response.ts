// The answer when two tabs change one assistant: the page shows what is there now beside what the person has.
import { AssistantConflict } from '@/lib/assistants/conflict';
import { errorResponse } from '@/lib/http';

/** Throws whatever else went wrong. */
export async function conflictResponse(error: unknown, request: Request): Promise<Response> {
  if (!(error instanceof AssistantConflict)) throw error;
  const answer = errorResponse(error, request);
  const body: { error: object } = await answer.json();
  return Response.json({ error: { ...body.error, current: error.current } }, answer);
}
