// Create an account; a guest's own one becomes it.
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ProviderButtons } from '@/components/auth/provider-buttons';
import { RegisterForm } from '@/components/auth/register-form';
import { findAccount } from '@/lib/auth/account';
import { PASSWORD_LENGTH } from '@/lib/auth/credentials';
import { foreignProviders } from '@/lib/auth/options';
import { getAccount } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Create account' };

export default async function RegisterPage() {
  const session = await getAccount();
  const account = session && (await findAccount(session.id));
  if (account && !account.guest) redirect('/');
  const providers = foreignProviders();

  return (
    <>
      <div className="grid gap-2 text-center">
        <h1 className="font-semibold text-2xl">Create account</h1>
        <p className="text-sm text-text-muted">
          {account
            ? 'All that you have here as a guest stays, and you can sign in from anywhere.'
            : 'Then you can sign in from anywhere.'}
        </p>
      </div>
      <RegisterForm passwordHint={`At least ${PASSWORD_LENGTH.min} characters.`} />
      {providers.length > 0 && <ProviderButtons providers={providers} verb="Continue with" next="/" />}
    </>
  );
}
