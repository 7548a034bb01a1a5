// The secret by which a receiver of webhooks checks that they come from this account's runs.
import { requireAccount } from '@/lib/auth/session';
import { route } from '@/lib/http';
import { webhookSecret } from '@/lib/webhooks/sign';

export const GET = route(async () => {
  const account = await requireAccount();
  return Response.json({ secret: webhookSecret(account.id) }, { headers: { 'cache-control': 'no-store' } });
});
