// Ends the session on this browser and clears what it kept: what was typed but not sent, and the last lists.
import { nextAuthPost } from './next-auth-post';

/** Goes to the login page. Resolves to false when the server could not be reached: still signed in. */
export async function signOut(): Promise<boolean> {
  const { failure } = await nextAuthPost('signout');
  if (failure) return false;
  forgetKept();
  // A whole load: nothing of this account may stay in memory.
  window.location.assign('/login');
  return true;
}

/** What the app keeps in a browser begins with one of these. */
const KEPT = /^(?:draft|kept|left):/;

/** The next person at this browser need not see them. */
function forgetKept(): void {
  for (const storage of ['localStorage', 'sessionStorage'] as const) {
    try {
      for (const key of Object.keys(window[storage])) if (KEPT.test(key)) window[storage].removeItem(key);
    } catch {
      // Where storage is forbidden there is nothing to forget.
    }
  }
}
