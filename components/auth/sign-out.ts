// Ends the session on this browser and clears what it kept: what was typed but not sent, the last lists, and changes
// that wait for the network.
import { nextAuthPost } from './next-auth-post';

/** Still signed in. `canInsist`: only because something would be lost. */
export type StillSignedIn = { message: string; canInsist: boolean };

/** What the app keeps in a browser begins with one of these. */
const KEPT = /^(?:draft|kept|left):/;
/** Changes that the server does not have yet (see components/todos/operation-queue.ts). */
const UNSENT = /^kept:change:/;
/** How long those that are on their way are waited for, and how often they are looked for, in milliseconds. */
const PATIENCE = 3000;
const LOOK = 100;

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
  forgetKept();
  // A whole load: nothing of this account may stay in memory.
  window.location.assign('/login');
  return null;
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
