// How often one API key may ask in a minute: against a program that runs wild, not against load.
// Counted in memory by each instance: a program on two instances gets twice as much, and nobody waits for a query.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '../../env.ts';
import { AppError } from '../../errors.ts';

/** Far more than a well-behaved program needs. */
const REQUESTS_PER_MINUTE = 12_000;
const RUNS_PER_MINUTE = 1_200;

type Limiters = { requests: RateLimiterMemory; runs: RateLimiterMemory };
const shared = globalThis as { maistroKeyLimits?: Limiters };

// Made at the first use, when the environment is known; on globalThis, because each route's bundle loads this anew.
function limiters(): Limiters {
  shared.maistroKeyLimits ??= {
    requests: new RateLimiterMemory({
      points: env().API_REQUESTS_PER_MINUTE ?? REQUESTS_PER_MINUTE,
      duration: 60,
    }),
    runs: new RateLimiterMemory({ points: env().API_RUNS_PER_MINUTE ?? RUNS_PER_MINUTE, duration: 60 }),
  };
  return shared.maistroKeyLimits;
}

/** Throws `rate_limited` with the seconds to wait. */
export const countRequest = (keyId: string): Promise<void> => count(limiters().requests, keyId, 'requests');

/** Counts `runs` at once, for a batch. Throws `rate_limited` with the seconds to wait. */
export const countRun = (keyId: string, runs = 1): Promise<void> =>
  count(limiters().runs, keyId, 'runs', runs);

async function count(limiter: RateLimiterMemory, keyId: string, what: string, points = 1): Promise<void> {
  try {
    await limiter.consume(keyId, points);
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    const retryAfter = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
    const message = `This key may make ${limiter.points} ${what} a minute. Try again in ${retryAfter} seconds.`;
    throw new AppError('rate_limited', message, { retryAfter });
  }
}
