// The API keys: what programs use to reach the same assistants, lists and chats.
import type { Metadata } from 'next';
import { ApiKeySettings } from '@/components/settings/api-key-settings';
import { listKeys } from '@/lib/auth/api-keys/list-keys';
import { pageAccount } from '@/lib/auth/page-account';

export const metadata: Metadata = { title: 'API keys' };

export default async function ApiKeysPage() {
  const account = await pageAccount('/settings/api-keys');
  const keys = await listKeys(account.id);
  return <ApiKeySettings initial={keys} guest={account.guest} now={Date.now()} />;
}
