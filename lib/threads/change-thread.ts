// What a person does to a thread as a whole: its title, the pin, the archive.

import { z } from 'zod';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { notFound } from '@/lib/errors';
import {
  type SummaryRow,
  summaryColumns,
  summaryJoins,
  type ThreadSummary,
  toSummary,
} from './thread-summary';

const TITLE_LIMIT = 200;

export const threadChangeSchema = z
  .object({
    title: z
      .string()
      .transform((title) => title.replace(/[\s\p{Cc}]+/gu, ' ').trim())
      .pipe(
        z
          .string()
          .min(1, 'A chat needs a title.')
          .max(TITLE_LIMIT, `A title has at most ${TITLE_LIMIT} characters.`),
      ),
    pinned: z.boolean(),
    archived: z.boolean(),
  })
  .partial()
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'Say what to change.')
  .refine(({ pinned, archived }) => !(pinned && archived), 'A chat is pinned or in the archive, not both.');
export type ThreadChange = z.infer<typeof threadChangeSchema>;

/** What is pinned leaves the archive, and the other way round. */
function stampsOf({ pinned, archived }: ThreadChange): Prisma.Sql[] {
  const stamps: Prisma.Sql[] = [];
  if (pinned) stamps.push(Prisma.sql`pinned_at = COALESCE(t.pinned_at, now()), archived_at = NULL`);
  else if (archived) stamps.push(Prisma.sql`archived_at = COALESCE(t.archived_at, now()), pinned_at = NULL`);
  else {
    if (pinned === false) stamps.push(Prisma.sql`pinned_at = NULL`);
    if (archived === false) stamps.push(Prisma.sql`archived_at = NULL`);
  }
  return stamps;
}

/** Its place by time stays as it is. Throws `not_found` when the account has no such thread. */
export async function changeThread(
  accountId: string,
  threadId: string,
  change: ThreadChange,
): Promise<ThreadSummary> {
  const { title } = change;
  const sets = stampsOf(change);
  if (title !== undefined) sets.push(Prisma.sql`title = ${title}, title_by = 'person'`);
  const [row] = await db.$queryRaw<SummaryRow[]>`
    WITH changed AS (
      UPDATE thread t SET ${Prisma.join(sets, ', ')}
      WHERE t.id = ${threadId}::uuid AND t.account_id = ${accountId}::uuid AND t.deleted_at IS NULL
      RETURNING t.*
    )
    SELECT ${summaryColumns} FROM changed t ${summaryJoins}`;
  if (!row) throw notFound('chat');
  return toSummary(row);
}
