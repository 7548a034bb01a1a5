// Makes a visitor a guest: an account of their own, known by a cookie, and back to the page they wanted.
import { cookies } from 'next/headers';
import { createGuest, findAccount } from '@/lib/auth/account';
import { countGuest, networkAddress } from '@/lib/auth/limits';
import { localPath } from '@/lib/auth/local-path';
import { getAccount, startSession, usesSecureCookies } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { route } from '@/lib/http';

/** Shows whether this browser keeps cookies, before an account is made that it could not come back to. */
const PROBE = 'maistro.cookies';

export const GET = route(async (request) => {
  const query = new URL(request.url).searchParams;
  const next = localPath(query.get('next'));
  const isPage = request.headers.get('accept')?.includes('text/html') ?? false;
  assertOwnVisit(request);

  const jar = await cookies();
  if (isPage && !jar.has(PROBE)) {
    if (query.has('probed')) return redirectTo(problemPage('cookies', next));
    jar.set(PROBE, '1', { httpOnly: true, sameSite: 'lax', secure: usesSecureCookies(), maxAge: 600 });
    return redirectTo(`/api/auth/guest?probed=1&next=${encodeURIComponent(next)}`);
  }

  try {
    await startSession(await currentOrNewAccount(request.headers));
  } catch (error) {
    if (!isPage) throw error;
    const limited = error instanceof AppError && error.code === 'rate_limited';
    if (!limited) console.error('A guest account could not be made:', error);
    return redirectTo(problemPage(limited ? 'limit' : 'database', next));
  }
  return redirectTo(next);
});

/** A session whose account is still there is kept, and renewed; else the visitor starts as a new guest. */
async function currentOrNewAccount(headers: Headers) {
  const session = await getAccount();
  const existing = session && (await findAccount(session.id));
  if (existing) return existing;
  await countGuest(networkAddress(headers));
  return await createGuest();
}

/** A foreign page may link here, but not load this as an image or a frame: that would come without our cookie. */
function assertOwnVisit({ headers }: Request): void {
  const isForeign = headers.get('sec-fetch-site') === 'cross-site';
  if (isForeign && headers.get('sec-fetch-dest') !== 'document') {
    throw new AppError('forbidden', 'Open Maistro itself to start.');
  }
}

function problemPage(problem: string, next: string): string {
  return `/cannot-start?problem=${problem}&next=${encodeURIComponent(next)}`;
}

// Relative, so that it holds behind any proxy.
function redirectTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
