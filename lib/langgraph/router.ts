// What every router of the Agent Server API shares: whose request it is, and how a mistake in it is answered.

import { OpenAPIHono } from '@hono/zod-openapi';
import { ZodRealError } from 'zod';

export type ApiEnv = { Variables: { accountId: string; keyId: string } };

export function createRouter() {
  return new OpenAPIHono<ApiEnv>({
    // The app's error handler answers it, like every other error. It only sees what is an Error, and of
    // Zod's two classes only this one is.
    defaultHook: (result) => {
      if (!result.success) throw new ZodRealError(result.error.issues);
    },
  });
}
