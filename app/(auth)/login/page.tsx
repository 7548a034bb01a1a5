// Sign in to an account that is there already.
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { LoginForm } from '@/components/auth/login-form';
import { ProviderButtons } from '@/components/auth/provider-buttons';
import { findAccount, hasContent } from '@/lib/auth/account';
import { localPath } from '@/lib/auth/local-path';
import { foreignProviders } from '@/lib/auth/options';
import { getAccount } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LoginPage({ searchParams }: Props) {
  const query = await searchParams;
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
  const next = localPath(text('next'));
  const session = await getAccount();
  const account = session && (await findAccount(session.id));
  if (account && !account.guest) redirect(next);
  const leavesSomething = account !== null && (await hasContent(account.id));
  const providers = foreignProviders();

  return (
    <>
      <h1 className="text-center font-semibold text-2xl">Welcome back</h1>
      {leavesSomething && (
        <p className="rounded-lg bg-muted px-3 py-2 text-sm">
          You have chats or ToDos here as a guest. They do not move into the account that you sign in to, and
          you cannot come back to them afterwards. To keep them, create an account instead.
        </p>
      )}
      <LoginForm next={next} email={text('email')} error={text('error')} />
      {providers.length > 0 && <ProviderButtons providers={providers} verb="Continue with" next={next} />}
      <p className="text-center text-sm text-text-muted">
        No account yet?{' '}
        <Link
          href="/register"
          className="font-medium text-text underline underline-offset-4 pointer-coarse:inline-block pointer-coarse:py-2.5"
        >
          Sign up
        </Link>
      </p>
    </>
  );
}
