'use client';
// Email, password and one button: the form of the login page and of the registration page.

import { type FormEvent, startTransition, useActionState, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

type Credentials = { email: string; password: string };
export type FormFailure = { message: string; field?: 'email' | 'password' };

type CredentialsFormProps = {
  button: string;
  pendingButton: string;
  passwordKind: 'current-password' | 'new-password';
  passwordHint?: string;
  initialEmail?: string;
  initialFailure?: FormFailure;
  /** Resolves to what went wrong, or never comes back because the page is left. */
  submit: (credentials: Credentials) => Promise<FormFailure | null>;
};

type State = Credentials & { failure?: FormFailure };

export function CredentialsForm({ submit, ...props }: CredentialsFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [state, send, isPending] = useActionState(
    async (_before: State, data: FormData): Promise<State> => {
      const typed = { email: String(data.get('email')), password: String(data.get('password')) };
      const failure = missing(typed) ?? (await submit(typed)) ?? undefined;
      const field = failure?.field;
      if (field) form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
      return { ...typed, failure };
    },
    { email: props.initialEmail ?? '', password: '', failure: props.initialFailure },
  );
  // The action alone would empty the fields afterwards; as `action` it also catches a submit before hydration.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => send(data));
  };
  const { failure } = state;

  return (
    <form ref={form} action={send} onSubmit={onSubmit} noValidate className="grid gap-4">
      <Field label="Email" error={failure?.field === 'email' && failure.message}>
        {(aria) => (
          <Input
            {...aria}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={state.email}
          />
        )}
      </Field>
      <Field
        label="Password"
        hint={props.passwordHint}
        error={failure?.field === 'password' && failure.message}
      >
        {(aria) => (
          <Input
            {...aria}
            name="password"
            type="password"
            autoComplete={props.passwordKind}
            defaultValue={state.password}
          />
        )}
      </Field>
      <div role="alert" className="empty:hidden">
        {failure && !failure.field && (
          <p className="rounded-lg bg-danger-soft px-3 py-2 text-danger text-sm">{failure.message}</p>
        )}
      </div>
      <Button type="submit" variant="primary" aria-disabled={isPending || undefined}>
        {isPending ? props.pendingButton : props.button}
      </Button>
    </form>
  );
}

function missing({ email, password }: Credentials): FormFailure | null {
  if (!email.trim()) return { field: 'email', message: 'Enter your email address.' };
  if (!password) return { field: 'password', message: 'Enter your password.' };
  return null;
}
