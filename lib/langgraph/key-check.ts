// Lets a request in when it carries a valid key, and not more of them than one key may send.

import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { findKey } from '@/lib/auth/api-keys/find-key';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { ApiEnv } from './router';

const REQUESTS_PER_MINUTE = 6_000;
const LONGEST_KEY = 500;

let limiter: RateLimiterMemory | undefined;

// Counted in each process: it guards the process, and a count in the database would cost more than most requests.
async function count(keyId: string): Promise<void> {
  limiter ??= new RateLimiterMemory({
    points: env().API_REQUESTS_PER_MINUTE ?? REQUESTS_PER_MINUTE,
    duration: 60,
  });
  try {
    await limiter.consume(keyId);
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    const retryAfter = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
    throw new AppError('rate_limited', `This key has sent too many requests. Wait ${retryAfter} s.`, {
      retryAfter,
    });
  }
}

function secretOf(headers: Headers): string {
  const bearer = /^Bearer\s+(.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  return (headers.get('x-api-key') ?? bearer ?? '').trim();
}

export const keyCheck: MiddlewareHandler<ApiEnv> = async (context, next) => {
  const secret = secretOf(context.req.raw.headers);
  const key = secret && secret.length <= LONGEST_KEY ? await findKey(secret) : null;
  if (!key) {
    throw new AppError(
      'unauthenticated',
      secret
        ? 'This API key is not known or was revoked. Make one under Settings > API keys.'
        : 'Send an API key in the header x-api-key. Make one under Settings > API keys.',
    );
  }
  await count(key.keyId);
  context.set('accountId', key.accountId);
  context.set('keyId', key.keyId);
  return next();
};
