// Lets a request in when it carries a valid key, and not more of them than one key may send.

import type { MiddlewareHandler } from 'hono';
import { countRequest } from '@/lib/auth/api-keys/count-use';
import { findKey } from '@/lib/auth/api-keys/find-key';
import { AppError } from '@/lib/errors';
import type { ApiEnv } from './router';

function secretOf(headers: Headers): string {
  const bearer = /^Bearer\s+(.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  return (headers.get('x-api-key') ?? bearer ?? '').trim();
}

export const keyCheck: MiddlewareHandler<ApiEnv> = async (context, next) => {
  const secret = secretOf(context.req.raw.headers);
  const key = secret ? await findKey(secret) : null;
  if (!key) {
    throw new AppError(
      'unauthenticated',
      secret
        ? 'This API key is not known or was revoked. Make one under Settings > API keys.'
        : 'Send an API key in the header x-api-key. Make one under Settings > API keys.',
    );
  }
  await countRequest(key.id);
  context.set('accountId', key.accountId);
  context.set('keyId', key.id);
  return next();
};
