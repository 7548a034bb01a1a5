// Who is signed in: a guest is asked to make the account lasting, others can sign out.

import Link from 'next/link';
import { ProviderButtons } from '@/components/auth/provider-buttons';
import { SignOutButton } from '@/components/auth/sign-out-button';
import { buttonClass } from '@/components/ui/button';
import type { ProviderName } from '@/lib/auth/options';
import type { SessionAccount } from '@/lib/auth/token';

type AccountSectionProps = {
  account: SessionAccount;
  /** The sign-ins elsewhere that this server offers, and the ids of those that open this account. */
  providers: ProviderName[];
  connected: string[];
};

export function AccountSection(props: AccountSectionProps) {
  return (
    <section aria-labelledby="account" className="grid min-w-0 gap-3">
      <h2 id="account" className="flex min-h-9 items-center font-semibold">
        Account
      </h2>
      <div className="grid gap-4 rounded-xl border p-4">
        {props.account.guest ? <Guest /> : <Registered {...props} />}
      </div>
    </section>
  );
}

function Guest() {
  return (
    <>
      <p>
        You are a guest. Your chats and ToDos belong to this browser alone: whoever clears its cookies loses
        them. Sign up to keep them and to reach them from anywhere.
      </p>
      <div className="flex flex-wrap gap-2">
        <Link href="/register" className={buttonClass({ variant: 'primary' })}>
          Sign up
        </Link>
        <Link href="/login" className={buttonClass()}>
          Sign in
        </Link>
      </div>
    </>
  );
}

function Registered({ account: { email, name }, providers, connected }: AccountSectionProps) {
  const others = providers.filter(({ id }) => !connected.includes(id));
  const ways = providers.filter(({ id }) => connected.includes(id)).map((provider) => provider.name);
  return (
    <>
      <p className="wrap-anywhere">
        Signed in{name && ` as ${name}`}
        {email && (
          <>
            {' '}
            with <span className="font-medium">{email}</span>
          </>
        )}
        .{ways.length > 0 && ` Connected: ${ways.join(', ')}.`}
      </p>
      {others.length > 0 && <ProviderButtons providers={others} verb="Connect" next="/settings" />}
      <SignOutButton />
    </>
  );
}
