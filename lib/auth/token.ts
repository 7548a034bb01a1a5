// The session token: next-auth's encrypted JWT, which names the account.
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';

/** Who is using Maistro. A guest is known by the cookie of one browser alone. */
export type SessionAccount = { id: string; email: string | null; name: string | null; guest: boolean };

export type Session = {
  account: SessionAccount;
  /** Seconds since 1970. */
  issuedAt: number;
  expiresAt: number;
};

/** Seconds. A guest's lists hang on this cookie, so it lasts a year, and is renewed while it is used. */
export const SESSION_SECONDS = 365 * 24 * 60 * 60;

const claimsSchema = z.object({
  accountId: z.uuid(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  guest: z.boolean(),
  iat: z.number(),
  exp: z.number(),
});

/** What a session token says of an account. */
export function sessionClaims({ id, email, name, guest }: SessionAccount) {
  return { sub: id, accountId: id, email, name, guest };
}

export function authSecret(): string {
  const secret = env().AUTH_SECRET;
  if (secret === undefined)
    throw new Error('AUTH_SECRET is not set. Start Maistro with npm start, or set it.');
  return secret;
}

export function encodeSession(account: SessionAccount): Promise<string> {
  return encode({ token: sessionClaims(account), secret: authSecret(), maxAge: SESSION_SECONDS });
}

/** Deriving the key anew would take longer than all else that a request needs before its first query. */
const CACHE_SIZE = 5_000;
const decoded = new Map<string, Session>();

/** The session of a token, or null when it is expired, forged or made with another secret. */
export async function decodeSession(token: string, now = Date.now()): Promise<Session | null> {
  const session = decoded.get(token) ?? (await decrypt(token));
  if (session === null || session.expiresAt * 1000 <= now) {
    decoded.delete(token);
    return null;
  }
  return session;
}

async function decrypt(token: string): Promise<Session | null> {
  const claims = claimsSchema.safeParse(await decode({ token, secret: authSecret() }).catch(() => null));
  if (!claims.success) return null;
  const { accountId: id, email, name, guest, iat: issuedAt, exp: expiresAt } = claims.data;
  const session: Session = { account: { id, email, name, guest }, issuedAt, expiresAt };
  const oldest = decoded.size >= CACHE_SIZE ? decoded.keys().next().value : undefined;
  if (oldest !== undefined) decoded.delete(oldest);
  decoded.set(token, session);
  return session;
}
