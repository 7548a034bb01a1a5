import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeSession, encodeSession, SESSION_SECONDS } from './token';

const account = { id: '019a0000-0000-7000-8000-000000000001', email: null, name: null, guest: true };

beforeAll(() => {
  vi.stubEnv('AUTH_SECRET', 'a secret of the tests, long enough for everyone');
});

describe('a session token', () => {
  it('gives back the account for a year', async () => {
    const token = await encodeSession(account);
    const session = await decodeSession(token);
    expect(session?.account).toEqual(account);
    expect((session?.expiresAt ?? 0) - (session?.issuedAt ?? 0)).toBe(SESSION_SECONDS);
  });

  it('ends, also when it was read before', async () => {
    const token = await encodeSession(account);
    const later = Date.now() + (SESSION_SECONDS + 1) * 1000;
    expect(await decodeSession(token)).not.toBeNull();
    expect(await decodeSession(token, later)).toBeNull();
  });

  it('of another secret, of other claims, or changed, is nobody', async () => {
    const secret = 'a secret of the tests, long enough for everyone';
    const claims = { sub: account.id, accountId: account.id, email: null, name: null, guest: true };
    expect(await decodeSession(await encode({ token: claims, secret: `${secret}!` }))).toBeNull();
    expect(await decodeSession(await encode({ token: { ...claims, accountId: '1' }, secret }))).toBeNull();
    const token = await encodeSession(account);
    expect(await decodeSession(`${token.slice(0, -2)}AA`)).toBeNull();
    expect(await decodeSession('')).toBeNull();
  });
});
