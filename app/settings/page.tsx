// Settings: the assistants first, then the ways to memory, schedules and API keys, and the account.
import { AccountSection } from '@/components/settings/account-section';
import { AssistantsSection } from '@/components/settings/assistants/assistants-section';
import { SettingsLinks } from '@/components/settings/settings-links';
import { listAssistantItems } from '@/lib/assistants/list-items';
import { connectedProviders } from '@/lib/auth/account';
import { foreignProviders } from '@/lib/auth/options';
import { pageAccount } from '@/lib/auth/page-account';

export default async function SettingsPage() {
  const account = await pageAccount('/settings');
  const [assistants, connected] = await Promise.all([
    listAssistantItems(account.id),
    connectedProviders(account.id),
  ]);
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <h1 className="font-semibold text-2xl lg:col-span-2">Settings</h1>
      <div className="grid min-w-0 gap-8">
        <AssistantsSection initial={assistants} />
        <SettingsLinks />
      </div>
      <AccountSection account={account} providers={foreignProviders()} connected={connected} />
    </div>
  );
}
