// The answer to a change of memories, or to one that met another: then with what stands there now, and what was wanted.
import { errorResponse } from '@/lib/http';
import { MemoryConflict } from '@/lib/memory/conflict';

export async function answerConflict(request: Request, change: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await change());
  } catch (error) {
    if (!(error instanceof MemoryConflict)) throw error;
    const answer = errorResponse(error, request);
    const { error: told } = await answer.json();
    return Response.json({ error: { ...told, now: error.now, wanted: error.wanted } }, answer);
  }
}
