'use client';
// Signs out, and says so when that did not work.

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { signOut } from './sign-out';

export function SignOutButton() {
  const [message, setMessage] = useState('');
  const onClick = async () => {
    setMessage('');
    if (!(await signOut())) setMessage('You are still signed in: the server cannot be reached. Try again.');
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Button onClick={onClick}>Sign out</Button>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {message}
      </p>
    </div>
  );
}
