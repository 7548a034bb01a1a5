import { randomUUID } from 'node:crypto';
import { RateLimiterPrisma } from 'rate-limiter-flexible';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { networkAddress } from './limits';
import { register } from './register';
import { signIn } from './sign-in';
import { tooMany } from './too-many';

const password = 'correct horse battery';

async function newPerson() {
  const email = `${randomUUID()}@example.com`;
  await register({ email, password }, null);
  return { email, address: randomUUID() };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the limit of sign-in attempts', () => {
  it('refuses the sixth, also with the right password, and says when to come back', async () => {
    const { email, address } = await newPerson();
    for (let i = 0; i < 5; i += 1) expect(await signIn({ email, password: 'wrong' }, address)).toBeNull();
    await expect(signIn({ email, password }, address)).rejects.toMatchObject({
      code: 'rate_limited',
      message: 'Too many attempts. Try again in 15 minutes.',
      details: { retryAfter: expect.closeTo(900, -1) },
    });
  });

  it('counts attempts that come at once', async () => {
    const { email, address } = await newPerson();
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, () => signIn({ email, password: 'wrong' }, address)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('starts anew with a success', async () => {
    const { email, address } = await newPerson();
    for (let i = 0; i < 4; i += 1) await signIn({ email, password: 'wrong' }, address);
    expect(await signIn({ email, password }, address)).not.toBeNull();
    for (let i = 0; i < 5; i += 1) expect(await signIn({ email, password: 'wrong' }, address)).toBeNull();
  });

  it('leaves other addresses of the same person free', async () => {
    const { email, address } = await newPerson();
    for (let i = 0; i < 5; i += 1) await signIn({ email, password: 'wrong' }, address);
    expect(await signIn({ email, password }, randomUUID())).not.toBeNull();
  });

  it('also ends a search through many accounts from one address', async () => {
    const address = randomUUID();
    const attempt = () => signIn({ email: `${randomUUID()}@example.com`, password }, address);
    await Promise.all(Array.from({ length: 50 }, attempt));
    await expect(attempt()).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('fails closed: what cannot be counted is refused, also with the right password', async () => {
    const { email, address } = await newPerson();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(RateLimiterPrisma.prototype, 'consume').mockRejectedValue(new Error('no connection'));
    await expect(signIn({ email, password }, address)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('stores no email address in readable form', async () => {
    const { email, address } = await newPerson();
    await signIn({ email, password: 'wrong' }, address);
    const rows = await db.rateLimit.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(email);
  });
});

describe('the network address', () => {
  it('is what the nearest proxy wrote, not what the sender claims', () => {
    expect(networkAddress(new Headers({ 'x-forwarded-for': '1.2.3.4, 203.0.113.7' }))).toBe('203.0.113.7');
    expect(networkAddress(new Headers())).toBe('unknown');
  });
});

describe('the sentence about waiting', () => {
  it('speaks of minutes', () => {
    expect([1, 60, 61, 900].map(tooMany)).toEqual([
      'Too many attempts. Try again in a minute.',
      'Too many attempts. Try again in a minute.',
      'Too many attempts. Try again in 2 minutes.',
      'Too many attempts. Try again in 15 minutes.',
    ]);
  });
});
