// How the ToDo lists get out of here and in: calendar addresses, export, import.
import type { Metadata } from 'next';
import { ListSettings } from '@/components/settings/lists/list-settings';
import { toLists } from '@/components/settings/lists/lists';
import { listAssistants } from '@/lib/assistants/get';
import { pageAccount } from '@/lib/auth/page-account';
import { listFeeds } from '@/lib/calendar/feeds';
import { listCategories } from '@/lib/todos/categories';

export const metadata: Metadata = { title: 'Lists' };

export default async function ListsPage() {
  const account = await pageAccount('/settings/lists');
  const [assistants, categories, feeds] = await Promise.all([
    listAssistants(account.id),
    listCategories({ accountId: account.id, endUser: '' }),
    listFeeds(account.id),
  ]);
  return <ListSettings lists={toLists(assistants, categories)} feeds={feeds} now={Date.now()} />;
}
