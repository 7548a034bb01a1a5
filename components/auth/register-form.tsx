'use client';
// Creates an account and goes to the chat.

import Link from 'next/link';
import { useState } from 'react';
import { requestJson } from '@/components/request-json';
import { CredentialsForm, type FormFailure } from './credentials-form';

export function RegisterForm({ passwordHint }: { passwordHint: string }) {
  const [takenEmail, setTakenEmail] = useState<string>();
  const login = takenEmail ? `/login?email=${encodeURIComponent(takenEmail)}` : '/login';
  return (
    <>
      <CredentialsForm
        button="Sign up"
        pendingButton="Creating your account…"
        passwordKind="new-password"
        passwordHint={passwordHint}
        submit={async (credentials): Promise<FormFailure | null> => {
          const { failure } = await requestJson('/api/auth/register', 'POST', credentials);
          if (!failure) {
            window.location.assign('/');
            return await new Promise(() => {});
          }
          const { code, message, field } = failure;
          const isTaken = code === 'conflict';
          setTakenEmail(isTaken ? credentials.email.trim() : undefined);
          return {
            message: isTaken ? `${message} If it is yours, sign in below.` : message,
            field: field === 'email' || field === 'password' ? field : undefined,
          };
        }}
      />
      <p className="text-center text-sm text-text-muted">
        Already have an account?{' '}
        <Link
          href={login}
          className="font-medium text-text underline underline-offset-4 pointer-coarse:inline-block pointer-coarse:py-2.5"
        >
          Sign in
        </Link>
      </p>
    </>
  );
}
