// Reads the body of a request once, bounded, and takes out what PostgreSQL cannot store.

import type { MiddlewareHandler } from 'hono';
import { AppError } from '@/lib/errors';
import { readText } from '@/lib/http';

/** Deeper than any client means, and far from what would overflow the stack. */
const DEPTH = 100;

function storable(value: unknown, depth = 0): unknown {
  if (depth > DEPTH) throw new AppError('invalid', `The body is nested deeper than ${DEPTH} levels.`);
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed();
  if (Array.isArray(value)) return value.map((entry) => storable(entry, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [storable(key), storable(entry, depth + 1)]),
  );
}

/** Throws `too_large` past 1 MB and `invalid` for what is no JSON; an empty body counts as `{}`. */
export const body: MiddlewareHandler = async (context, next) => {
  if (/%00/.test(new URL(context.req.url).search)) {
    throw new AppError('invalid', 'The address holds a character that cannot be stored.');
  }
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
  const text = await readText(context.req.raw);
  let clean = '{}';
  if (text.trim() !== '') {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new AppError('invalid', 'The body is not valid JSON.');
    }
    clean = JSON.stringify(storable(value));
  }
  // A client that sends JSON, or nothing, need not say so.
  if (!context.req.header('content-type')?.includes('json')) {
    const headers = new Headers(context.req.raw.headers);
    headers.set('content-type', 'application/json');
    context.req.raw = new Request(context.req.raw.url, {
      method: context.req.method,
      headers,
      signal: context.req.raw.signal,
    });
  }
  // hono keeps promises here, whatever its types say.
  Object.assign(context.req.bodyCache, { text: Promise.resolve(clean) });
  return next();
};
