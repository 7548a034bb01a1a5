// Finds items and namespaces.
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type Filter, matches } from './filter';
import type { Item, ItemName } from './item';
import { isTodoKey } from './memory-item';
import { memoryOf } from './memory-namespace';
import { itemsUnder } from './sources';

export type ItemSearch = {
  prefix: readonly string[];
  filter: Filter;
  /** Words, all of which must be there. */
  query: string;
  limit: number;
  offset: number;
};

/** The latest changed first. */
export function searchItems(
  accountId: string,
  { prefix, filter, query, limit, offset }: ItemSearch,
): Promise<Item[]> {
  return db.$queryRaw<Item[]>`
    SELECT item.namespace, item.key, item.value, item.created_at AS "createdAt", item.updated_at AS "updatedAt"
    FROM ${itemsUnder(accountId, prefix)}
    WHERE true ${matches(filter, query)}
    ORDER BY item.updated_at DESC, item.namespace, item.key
    LIMIT ${limit} OFFSET ${offset}`;
}

/** Null when there is no such item. Throws a ZodError where the namespace names a list that cannot be. */
export async function getItem(accountId: string, { namespace, key }: ItemName): Promise<Item | null> {
  const memory = memoryOf(accountId, namespace);
  const isTodo = memory?.kind === 'todo';
  if (isTodo && !isTodoKey(key)) return null;
  const [item] = await db.$queryRaw<Item[]>`
    SELECT item.namespace, item.key, item.value, item.created_at AS "createdAt", item.updated_at AS "updatedAt"
    FROM ${itemsUnder(accountId, namespace)}
    WHERE item.key = ${isTodo ? key.toLowerCase() : key} AND cardinality(item.namespace) = ${namespace.length}
    LIMIT 1`;
  return item ?? null;
}

export type NamespaceSearch = {
  /** Labels to begin and to end with; `*` stands for any one label. */
  prefix: readonly string[];
  suffix: readonly string[];
  /** Deeper namespaces are cut to this many labels. */
  maxDepth: number | null;
  limit: number;
  offset: number;
};

export async function listNamespaces(
  accountId: string,
  { prefix, suffix, maxDepth, limit, offset }: NamespaceSearch,
): Promise<string[][]> {
  const wild = prefix.indexOf('*');
  const certain = wild === -1 ? prefix : prefix.slice(0, wild);
  const conditions = [
    Prisma.sql`cardinality(item.namespace) >= ${Math.max(prefix.length, suffix.length)}`,
    ...labels(prefix, Prisma.sql`0`),
    ...labels(suffix, Prisma.sql`cardinality(item.namespace) - ${suffix.length}::integer`),
  ];
  const cut =
    maxDepth === null ? Prisma.sql`item.namespace` : Prisma.sql`item.namespace[1:${maxDepth}::integer]`;
  const rows = await db.$queryRaw<{ namespace: string[] }[]>`
    SELECT DISTINCT ${cut} COLLATE "C" AS namespace
    FROM ${itemsUnder(accountId, certain)}
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY 1 LIMIT ${limit} OFFSET ${offset}`;
  return rows.map(({ namespace }) => namespace);
}

function labels(wanted: readonly string[], before: Prisma.Sql): Prisma.Sql[] {
  return wanted.flatMap((label, index) =>
    label === '*' ? [] : [Prisma.sql`item.namespace[${before} + ${index + 1}::integer] = ${label}`],
  );
}
