'use client';
// Signs out, and says so when that did not work.

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { type StillSignedIn, signOut } from './sign-out';

export function SignOutButton() {
  const [failure, setFailure] = useState<StillSignedIn | null>(null);
  const leave = async (anyway: boolean) => {
    setFailure(null);
    setFailure(await signOut({ anyway }));
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Button onClick={() => leave(false)}>Sign out</Button>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {failure && `${failure.message}${failure.canInsist ? '' : ' Try again.'}`}
      </p>
      {failure?.canInsist && (
        <Button variant="danger" onClick={() => leave(true)}>
          Sign out anyway
        </Button>
      )}
    </div>
  );
}
