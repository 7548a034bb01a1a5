// Answers that fit into one packet leave as they are: to compress them takes longer than to send them.

import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Characters. What is longer, such as a page of threads, shrinks to a part of itself. */
const SMALL = 1_000;

export const smallAnswers: MiddlewareHandler = (context, next) => {
  Object.assign(context, {
    json: (value: unknown, status?: ContentfulStatusCode) => answer(context, value, status),
  });
  return next();
};

function answer(context: Context, value: unknown, status?: ContentfulStatusCode): Response {
  const text = JSON.stringify(value);
  context.header('content-type', 'application/json');
  // By this header the server leaves an answer alone; its length it does not know yet.
  context.header('cache-control', text.length > SMALL ? 'no-store' : 'no-store, no-transform');
  return context.body(text, status);
}
