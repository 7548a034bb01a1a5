'use client';
// Ends the session on this browser and clears what was typed here but not sent.

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { nextAuthPost } from './next-auth-post';

export function SignOutButton() {
  const [message, setMessage] = useState('');
  const signOut = async () => {
    const { failure } = await nextAuthPost('signout');
    if (failure) return setMessage('You are still signed in: the server cannot be reached. Try again.');
    forgetDrafts();
    window.location.assign('/login');
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Button onClick={signOut}>Sign out</Button>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {message}
      </p>
    </div>
  );
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
