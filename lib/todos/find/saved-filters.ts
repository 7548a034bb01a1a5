// What a person looks for again and again: filters under names of their own.

import { z } from 'zod';
import { db } from '../../db/client.ts';
import { isUniqueViolation } from '../../db/errors.ts';
import { AppError, notFound } from '../../errors.ts';
import { readFilter, writeFilter } from './filter.ts';

export type SavedFilter = {
  id: string;
  name: string;
  /** As it stands in the address, without '?' (filter.ts). */
  query: string;
};

const MOST_FILTERS = 50;
const UNNAMED = 'A filter needs a name.';

export const savedFilterSchema = z.object({
  name: z
    .string(UNNAMED)
    .transform((name) =>
      name
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1, UNNAMED).max(60, 'A name has at most 60 characters.')),
  query: z
    .string()
    .max(4000, 'This filter is too long to be kept.')
    .transform((query) => writeFilter(readFilter(new URLSearchParams(query))).toString())
    .pipe(z.string().min(1, 'Filter for something first.').max(1000, 'This filter is too long to be kept.')),
});

const select = { id: true, name: true, query: true } as const;

/** By name. */
export function listFilters(accountId: string): Promise<SavedFilter[]> {
  return db.savedFilter.findMany({
    where: { accountId },
    orderBy: { name: 'asc' },
    take: MOST_FILTERS,
    select,
  });
}

/** Throws an AppError `conflict` when the name is taken, or there are too many. */
export async function saveFilter(
  accountId: string,
  filter: z.output<typeof savedFilterSchema>,
): Promise<SavedFilter> {
  try {
    return await db.$transaction(async (tx) => {
      // Two at once count one after the other.
      await tx.$queryRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
      if ((await tx.savedFilter.count({ where: { accountId } })) >= MOST_FILTERS) {
        throw new AppError('conflict', `There are ${MOST_FILTERS} filters already. Delete one first.`);
      }
      return await tx.savedFilter.create({ data: { accountId, ...filter }, select });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = `There is a filter named "${filter.name}" already. Choose another name.`;
    throw new AppError('conflict', message, { field: 'name' });
  }
}

/** Throws an AppError `not_found`, also for another account's. */
export async function deleteFilter(accountId: string, id: string): Promise<void> {
  const { count } = await db.savedFilter.deleteMany({ where: { id, accountId } });
  if (count === 0) throw notFound('filter');
}
