'use client';
// Signs in by password and goes to the page that was wanted.

import { CredentialsForm, type FormFailure } from './credentials-form';
import { explainError, nextAuthPost } from './next-auth-post';

type LoginFormProps = { next: string; email?: string; error?: string };

export function LoginForm({ next, email, error }: LoginFormProps) {
  return (
    <CredentialsForm
      button="Sign in"
      pendingButton="Signing in…"
      passwordKind="current-password"
      initialEmail={email}
      initialFailure={error ? { message: explainError(error) } : undefined}
      submit={async (credentials): Promise<FormFailure | null> => {
        const { failure } = await nextAuthPost('callback/credentials', credentials);
        if (failure) {
          const isMismatch = failure.code === 'CredentialsSignin';
          return { message: failure.message, field: isMismatch ? 'password' : undefined };
        }
        // A whole load: nothing of the guest before may stay in memory.
        window.location.assign(next);
        return await new Promise(() => {});
      }}
    />
  );
}
