// All ToDos of a person: as a list, a week, a day plan, and what was done.

import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { needsServer, readAddress, titleOf, writeAddress } from '@/components/todos-page/address';
import { TodosPage } from '@/components/todos-page/todos-page';
import { COOKIES } from '@/components/ui/cookie';
import { pageAccount } from '@/lib/auth/page-account';
import { findTodos } from '@/lib/todos/find/find';
import { listFilters } from '@/lib/todos/find/saved-filters';
import { readLog } from '@/lib/todos/log';
import { readAssistants, readTimeZone } from '../load-screen';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: titleOf(readAddress(toParams(await searchParams)).view) };
}

/** So many come with the page; the rest as one scrolls. */
const AT_FIRST = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TodosRoute({ searchParams }: Props) {
  const address = readAddress(toParams(await searchParams));
  const account = await pageAccount(writeAddress(address));
  const timeZone = await readTimeZone();
  const { view, filter } = address;
  const clock = { now: Date.now(), timeZone };
  const [assistants, filters, found, log, jar] = await Promise.all([
    readAssistants(account.id),
    listFilters(account.id),
    view === 'list' && needsServer(filter) ? findTodos(account.id, filter, { clock, limit: AT_FIRST }) : null,
    view === 'log' ? readLog(account.id, filter.lists, timeZone, { limit: AT_FIRST }) : null,
    cookies(),
  ]);
  return (
    <TodosPage
      assistants={assistants.map(({ id, name, color, icon, category, endUser }) => ({
        id,
        name,
        color,
        icon,
        category,
        endUser,
      }))}
      filters={filters}
      found={found && { filter, ...found }}
      log={log && { lists: filter.lists, timeZone, ...log }}
      hours={jar.get(COOKIES.workingHours)?.value ?? null}
    />
  );
}

function toParams(given: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) =>
      [value ?? []].flat().map((each): [string, string] => [name, each]),
    ),
  );
}
