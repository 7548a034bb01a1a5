// Lets one key begin only so many runs a minute, whichever way it begins them.

import type { MiddlewareHandler } from 'hono';
import { countRun } from '@/lib/auth/api-keys/count-use';
import type { ApiEnv } from './router';

const BEGINS_RUNS = /\/runs(?:\/(?:stream|wait|batch))?$/;

/** Throws `rate_limited` with the seconds to wait. A batch counts as many runs as it holds. */
export const runLimit: MiddlewareHandler<ApiEnv> = async (context, next) => {
  const { method, path } = context.req;
  if (method === 'POST' && BEGINS_RUNS.test(path)) {
    const body: unknown = await context.req.json();
    await countRun(context.get('keyId'), Array.isArray(body) ? Math.max(1, body.length) : 1);
  }
  return next();
};
