// Ends the session on this browser and clears what was typed here but not sent.
import { nextAuthPost } from './next-auth-post';

/** Goes to the login page. Resolves to false when the server could not be reached: still signed in. */
export async function signOut(): Promise<boolean> {
  const { failure } = await nextAuthPost('signout');
  if (failure) return false;
  forgetDrafts();
  // A whole load: nothing of this account may stay in memory.
  window.location.assign('/login');
  return true;
}

/** The next person at this browser need not see them. */
function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('draft:')) localStorage.removeItem(key);
    }
  } catch {
    // Where storage is forbidden there are no drafts.
  }
}
