// The account of a page visit: makes the visitor a guest first when they are nobody yet.
import { redirect } from 'next/navigation';
import { findAccount } from './account';
import { getSession } from './session';
import type { SessionAccount } from './token';

/** Seconds. An older cookie is renewed on the way, so that who keeps coming stays signed in. */
const RENEW_AFTER = 30 * 24 * 60 * 60;

/** For server components. Redirects to the guest route when there is no session or its account is gone. */
export async function pageAccount(path: string): Promise<SessionAccount> {
  const session = await getSession();
  const isFresh = session !== null && session.issuedAt + RENEW_AFTER > Date.now() / 1000;
  const account = isFresh ? await findAccount(session.account.id) : null;
  if (account === null) redirect(`/api/auth/guest?next=${encodeURIComponent(path)}`);
  return account;
}
