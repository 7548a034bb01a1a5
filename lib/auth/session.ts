// Who makes this request: read from the session cookie alone, without a query.
import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { decodeSession, encodeSession, SESSION_SECONDS, type Session, type SessionAccount } from './token';

/** Only over https may a cookie be marked secure; on plain http browsers would drop it. */
export function usesSecureCookies(): boolean {
  return env().NEXTAUTH_URL?.startsWith('https://') ?? false;
}

/** The names that next-auth gives its cookie. */
function sessionCookieName(): string {
  return `${usesSecureCookies() ? '__Secure-' : ''}next-auth.session-token`;
}

export async function getSession(): Promise<Session | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token === undefined ? null : await decodeSession(token);
}

/** The account of this request, or null. That it still exists is for the query that uses it to find. */
export async function getAccount(): Promise<SessionAccount | null> {
  return (await getSession())?.account ?? null;
}

/** Throws `unauthenticated` when nobody is signed in, not even as a guest. */
export async function requireAccount(): Promise<SessionAccount> {
  const account = await getAccount();
  if (account === null) {
    throw new AppError('unauthenticated', 'Your session has ended. Reload the page to go on.');
  }
  return account;
}

/** Sets the cookie that next-auth would set. Only in a route handler. */
export async function startSession(account: SessionAccount): Promise<void> {
  (await cookies()).set(sessionCookieName(), await encodeSession(account), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: usesSecureCookies(),
    maxAge: SESSION_SECONDS,
  });
}
