// From whatever went wrong to the JSON that the API answers: { error, message, field? }.

import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { AppError } from '@/lib/errors';
import { toAppError } from '@/lib/http';

export const errorSchema = z
  .object({
    error: z.string().openapi({ example: 'not_found' }),
    message: z.string().openapi({ example: 'There is no such thread. It may have been deleted.' }),
    field: z.string().optional().openapi({ description: 'Which part of the request is wrong.' }),
  })
  .openapi('Error');

/** The error answers of a route, for the OpenAPI description. */
export function errors(...statuses: (401 | 403 | 404 | 409 | 413 | 422 | 429)[]) {
  const content = { 'application/json': { schema: errorSchema } };
  return Object.fromEntries(
    [401, ...statuses, 429].map((status) => [status, { description: DESCRIPTION[status] ?? '', content }]),
  );
}

const DESCRIPTION: Record<number, string> = {
  401: 'The key is missing, unknown or revoked.',
  403: 'The key does not allow this.',
  404: 'It does not exist, or belongs to another account.',
  409: 'It exists already, or is busy.',
  413: 'The body is larger than 1 MB.',
  422: 'The request is not valid.',
  429: 'Too many requests.',
};

export function answerError(error: unknown, context: Context): Response {
  const known = error instanceof HTTPException ? ofHono(error) : toAppError(error);
  if (known === null) console.error(`${context.req.method} ${context.req.path} failed:`, error);
  const { field, retryAfter } = known?.details ?? {};
  // Set on the context, beside the headers that the middleware set before, such as those of CORS.
  context.header('cache-control', 'no-store');
  if (retryAfter !== undefined) context.header('retry-after', String(retryAfter));
  if (known?.code === 'unauthenticated') context.header('www-authenticate', 'Bearer');
  return context.json(
    {
      error: known?.code ?? 'internal',
      message: known?.message ?? 'Something went wrong on the server. Try again in a moment.',
      field,
    },
    known?.status ?? 500,
  );
}

function ofHono(error: HTTPException): AppError {
  if (error.status === 413) return new AppError('too_large', 'That is more than 1 MB. Send less at once.');
  return new AppError('invalid', error.message || 'The request is not valid.');
}
