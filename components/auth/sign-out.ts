// Ends the session on this browser, in all its tabs, and clears what it kept: what was typed but not sent, the last
// lists, and changes that wait for the network.
import { nextAuthPost } from './next-auth-post';

let isLeaving = false;

/** Still signed in. `canInsist`: only because something would be lost. */
export type StillSignedIn = { message: string; canInsist: boolean };

/** What the app keeps in a browser begins with one of these. */
const KEPT = /^(?:draft|kept|left):/;
/** Changes that the server does not have yet (see components/todos/store/operation-queue.ts). */
const UNSENT = /^kept:change:/;
/** How long those that are on their way are waited for, and how often they are looked for, in milliseconds. */
const PATIENCE = 3000;
const LOOK = 100;
/** What the other tabs are told. */
const ENDED = 'ended';

/** Goes to the login page. With `anyway` also when that loses changes that were not sent. */
export async function signOut({ anyway = false } = {}): Promise<StillSignedIn | null> {
  const unsent = anyway ? 0 : await countUnsent();
  if (unsent > 0) {
    const changes = unsent === 1 ? '1 change has not been sent' : `${unsent} changes have not been sent`;
    return { message: `You are still signed in: ${changes} yet and would be lost.`, canInsist: true };
  }
  const { failure } = await nextAuthPost('signout');
  if (failure) {
    return { message: 'You are still signed in: the server cannot be reached.', canInsist: false };
  }
  openChannel()?.postMessage(ENDED);
  leavePage();
  return null;
}

/** Where another tab ends the session, this one leaves its page too. Gives what ends the watching. */
export function watchSignOut(): () => void {
  const channel = openChannel();
  channel?.addEventListener('message', leavePage);
  return () => channel?.close();
}

/** A whole load: nothing of this account may stay in memory. */
function leavePage(): void {
  // The tab that tells hears itself too.
  if (isLeaving) return;
  isLeaving = true;
  forgetKept();
  // Until the next page is here this one may keep something once more.
  window.addEventListener('pagehide', forgetKept);
  window.location.assign('/login');
}

function openChannel(): BroadcastChannel | null {
  return 'BroadcastChannel' in window ? new BroadcastChannel('session') : null;
}

async function countUnsent(): Promise<number> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const count = keysOf('localStorage').filter((key) => UNSENT.test(key)).length;
    if (count === 0 || Date.now() > until) return count;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

/** The next person at this browser need not see them. */
function forgetKept(): void {
  for (const storage of ['localStorage', 'sessionStorage'] as const) {
    for (const key of keysOf(storage)) if (KEPT.test(key)) window[storage].removeItem(key);
  }
}

/** Where storage is forbidden there are none. */
function keysOf(storage: 'localStorage' | 'sessionStorage'): string[] {
  try {
    return Object.keys(window[storage]);
  } catch {
    return [];
  }
}
