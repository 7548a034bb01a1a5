// GET: changes of the account's ToDos as they happen, as server-sent events (lib/todos/live/live-stream.ts). The browser
// comes back with Last-Event-ID, or with ?since=<milliseconds since 1970>, and is told what it missed. Who is not signed
// in gets 204, by which an event source knows that there is nothing more to hear; who is not who ?account=<id> says is told
// so by the event `others`, and nothing else.
import { z } from 'zod';
import { isPageOf } from '@/lib/auth/page-of';
import { getSession } from '@/lib/auth/session';
import { route } from '@/lib/http';
import { followTodos } from '@/lib/todos/live/follow';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Neither kept nor compressed on the way: each event is to be there at once.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** Nobody keeps a list for longer; it is also what a date can hold. */
const instant = z.coerce.number().int().min(0).max(8.64e15);
const query = z.object({ since: instant.nullable().catch(null) });

export const GET = route(async (request) => {
  const session = await getSession();
  if (!session) return new Response(null, { status: 204 });
  if (!isPageOf(request, session.account.id)) {
    return new Response('event: others\ndata: {}\n\n', { headers: HEADERS });
  }
  const { searchParams } = new URL(request.url);
  const { since } = query.parse({
    since: request.headers.get('last-event-id') || searchParams.get('since') || null,
  });
  const stream = followTodos(session.account.id, { since, endsAt: session.expiresAt * 1000 });
  return new Response(stream, { headers: HEADERS });
});
