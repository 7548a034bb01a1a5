// Signs deliveries after the Standard Webhooks specification (https://www.standardwebhooks.com), for which
// receivers have ready-made libraries.
import { createHmac } from 'node:crypto';
import { authSecret } from '@/lib/auth/token';

const PREFIX = 'whsec_';

/**
 * The secret by which an account checks that a delivery comes from this Maistro. It follows from AUTH_SECRET
 * and the account's id, so it is nowhere stored, and changes when AUTH_SECRET does.
 */
export function webhookSecret(accountId: string): string {
  return PREFIX + createHmac('sha256', authSecret()).update(`webhook ${accountId}`).digest('base64');
}

/** The headers of one delivery. `now` in milliseconds since 1970; `id` is the same for each try of it. */
export function signatureHeaders(secret: string, id: string, body: string, now: number) {
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
