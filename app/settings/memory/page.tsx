// What the assistants of each list know about the person.
import type { Metadata } from 'next';
import { toMemoryLists } from '@/components/settings/memory/memory-list';
import { MemorySettings } from '@/components/settings/memory/memory-settings';
import { listAssistants } from '@/lib/assistants/get';
import { pageAccount } from '@/lib/auth/page-account';
import { listMemoryScopes } from '@/lib/memory/scopes';
import { readMemoryView } from '@/lib/memory/view';
import { readListKey } from '@/lib/todos/list-key';

export const metadata: Metadata = { title: 'Memory' };

type Props = { searchParams: Promise<{ list?: string | string[] }> };

export default async function MemoryPage({ searchParams }: Props) {
  const { list } = await searchParams;
  const asked = typeof list === 'string' ? list : undefined;
  const path = `/settings/memory${asked === undefined ? '' : `?list=${encodeURIComponent(asked)}`}`;
  const account = await pageAccount(path);
  const [assistants, scopes] = await Promise.all([listAssistants(account.id), listMemoryScopes(account.id)]);
  const lists = toMemoryLists(assistants, scopes);
  const chosen = lists.find(({ key }) => key === asked) ?? lists[0];
  const key = chosen?.key ?? 'personal';
  const view = await readMemoryView({ accountId: account.id, ...readListKey(key) });
  return <MemorySettings key={key} owner={account.id} lists={lists} chosen={key} initial={view} />;
}
