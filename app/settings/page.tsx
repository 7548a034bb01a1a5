// Settings: the assistants, schedules, API keys and the account.
import Link from 'next/link';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { AccountSection } from '@/components/settings/account-section';
import { listAssistants } from '@/lib/assistants/get';
import { connectedProviders } from '@/lib/auth/account';
import { foreignProviders } from '@/lib/auth/options';
import { pageAccount } from '@/lib/auth/page-account';

export default async function SettingsPage() {
  const account = await pageAccount('/settings');
  const [assistants, connected] = await Promise.all([
    listAssistants(account.id),
    connectedProviders(account.id),
  ]);
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <h1 className="font-semibold text-2xl lg:col-span-2">Settings</h1>
      <div className="grid min-w-0 gap-8">
        <section aria-labelledby="assistants" className="grid gap-3">
          <h2 id="assistants" className="font-semibold">
            Assistants
          </h2>
          <ul className="divide-y overflow-hidden rounded-xl border">
            {assistants.map(({ id, name, color, category, version }) => (
              <li key={id}>
                <Link
                  href={`/settings/assistants/${id}`}
                  prefetch={false}
                  className="flex min-h-14 items-center gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-muted"
                >
                  <AssistantMark name={name} color={color} />
                  <span className="grid min-w-0 flex-1">
                    <span className="truncate font-medium">{name}</span>
                    <span className="truncate text-sm text-text-muted">
                      Keeps the {category} list · version {version}
                    </span>
                  </span>
                  <span className="text-sm text-text-muted">Edit</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="schedules" className="grid gap-3">
          <h2 id="schedules" className="font-semibold">
            Schedules
          </h2>
          <Link
            href="/settings/schedules"
            prefetch={false}
            className="flex min-h-14 items-center gap-3 rounded-xl border px-4 py-2.5 hover:bg-muted"
          >
            <span className="min-w-0 flex-1 text-sm text-text-muted">
              A summary by itself, on the days and at the time that you choose
            </span>
            <span className="text-sm text-text-muted">Open</span>
          </Link>
        </section>
        <section aria-labelledby="api-keys" className="grid gap-3">
          <h2 id="api-keys" className="font-semibold">
            API keys
          </h2>
          <Link
            href="/settings/api-keys"
            prefetch={false}
            className="flex min-h-14 items-center gap-3 rounded-xl border px-4 py-2.5 hover:bg-muted"
          >
            <span className="min-w-0 flex-1 text-sm text-text-muted">
              For programs: the Agent Server API and MCP reach the same assistants and lists
            </span>
            <span className="text-sm text-text-muted">Open</span>
          </Link>
        </section>
      </div>
      <AccountSection account={account} providers={foreignProviders()} connected={connected} />
    </div>
  );
}
