// How often somebody may try: counted in the database, so that all instances count together.
// A counter that cannot be reached refuses: the limits fail closed.
import { createHash } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { tooMany } from './too-many';

const MINUTES = 60;

function limiter(keyPrefix: string, points: number, minutes: number, sweeps = false) {
  return new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    keyPrefix,
    points,
    duration: minutes * MINUTES,
    // One limiter deletes what is over for all of them.
    clearExpiredByTimeout: sweeps,
  });
}

/** Wrong passwords for one email address from one network address, then each of the two alone. */
const signIn = {
  pair: limiter('sign-in-pair', 5, 15, true),
  email: limiter('sign-in-email', 30, 15),
  address: limiter('sign-in-address', 50, 15),
};
const registrations = limiter('register', 60, 60);
/** Many people may share one address: a school, an office. */
const guests = limiter('guest', 300, 10);
/** A trial asks a language model twice, and nobody reads faster than this. */
const trials = limiter('trial', 60, 10);

/** Counts an attempt before it is made, so that a hundred at once are counted as a hundred. */
export async function countSignIn(address: string, email: string): Promise<void> {
  await count(signIn.address, address);
  await count(signIn.email, email);
  await count(signIn.pair, `${address} ${email}`);
}

/** Only failures count: gives back what a successful sign-in took. */
export async function forgiveSignIn(address: string, email: string): Promise<void> {
  await Promise.all([
    signIn.pair.delete(key(`${address} ${email}`)),
    signIn.email.reward(key(email)),
    signIn.address.reward(key(address)),
  ]);
}

export const countRegistration = (address: string) => count(registrations, address);
export const countGuest = (address: string) => count(guests, address);
export const countTrial = (accountId: string) => count(trials, accountId);

/** Throws `rate_limited` with the seconds to wait, or `unavailable` when counting is not possible. */
async function count(limit: RateLimiterPrisma, subject: string): Promise<void> {
  try {
    await limit.consume(key(subject));
  } catch (reason) {
    if (reason instanceof RateLimiterRes) {
      const retryAfter = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
      throw new AppError('rate_limited', tooMany(retryAfter), { retryAfter });
    }
    console.error('The rate limiter cannot count, so the attempt was refused:', reason);
    throw new AppError('unavailable', 'This is not possible right now. Try again in a moment.', {
      retryAfter: 5,
    });
  }
}

/** Neither email addresses nor network addresses are kept in readable form. */
const key = (subject: string) => createHash('sha256').update(subject).digest('base64url');

/**
 * Where a request comes from. The last entry was written by the proxy next to us, or by Next itself
 * from the connection; entries before it are whatever the sender claimed.
 */
export function networkAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
