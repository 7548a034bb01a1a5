// Finds threads by their values. These follow from the messages and stand in no column, so that every thread is
// read until the page is full: slow in an account of many thousand threads, and right.

import { readHeads } from '@/lib/threads/branch';
import { findThreadIds, type ThreadFilter, type ThreadOrder } from '@/lib/threads/search-threads';
import { contains } from './contains';
import { valuesOf } from './thread-json';

type Values = Record<string, unknown>;

/** Past this many messages the beginning of a thread is left out of its values. */
export const LONGEST = 1000;
/** So many threads are read at once; other requests are answered in between. */
const BATCH = 100;

/** The ids of the threads whose values contain `values`, in their order; at most `limit`. */
export async function findByValues(
  accountId: string,
  filter: ThreadFilter,
  order: ThreadOrder,
  { values, limit }: { values: Values; limit: number },
): Promise<string[]> {
  const ids = await findThreadIds(accountId, filter, order);
  const found: string[] = [];
  for (let start = 0; start < ids.length && found.length < limit; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const heads = await readHeads(accountId, batch, LONGEST);
    found.push(...batch.filter((id) => contains(valuesOf(heads.get(id) ?? []), values)));
  }
  return found.slice(0, limit);
}
