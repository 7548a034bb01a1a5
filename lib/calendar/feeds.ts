// The addresses at which calendar programs read lists: a secret each, one for each list, until it is revoked.

import { randomBytes } from 'node:crypto';
import { db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/errors';
import { AppError, notFound } from '@/lib/errors';
import { listKey } from '@/lib/todos/list-key';
import type { Scope } from '@/lib/todos/todo';

export type Feed = {
  id: string;
  /** The path of the address. */
  url: string;
  /** The key of the list (lib/todos/list-key.ts). */
  category: string;
  createdAt: string;
  /** When a program read it last, to the hour; null for never. */
  readAt: string | null;
};

const TOKEN_BYTES = 24;
const MOST_FEEDS = 100;

const select = {
  id: true,
  token: true,
  category: true,
  endUser: true,
  createdAt: true,
  readAt: true,
} as const;

type Row = {
  id: string;
  token: string;
  category: string;
  endUser: string;
  createdAt: Date;
  readAt: Date | null;
};

const toFeed = ({ id, token, category, endUser, createdAt, readAt }: Row): Feed => ({
  id,
  url: `/calendar/${token}.ics`,
  category: listKey({ category, endUser }),
  createdAt: createdAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});

export async function listFeeds(accountId: string): Promise<Feed[]> {
  const rows = await db.calendarFeed.findMany({
    where: { accountId, revokedAt: null },
    orderBy: [{ category: 'asc' }, { endUser: 'asc' }],
    take: MOST_FEEDS,
    select,
  });
  return rows.map(toFeed);
}

/** The list's feed; the one that is there already stays. Throws an AppError `conflict` where there are too many. */
export async function addFeed({ accountId, endUser, category }: Scope): Promise<Feed> {
  const where = { accountId, endUser, category, revokedAt: null };
  const known = await db.calendarFeed.findFirst({ where, select });
  if (known) return toFeed(known);
  if ((await db.calendarFeed.count({ where: { accountId, revokedAt: null } })) >= MOST_FEEDS) {
    throw new AppError('conflict', `There are ${MOST_FEEDS} calendar addresses already. Revoke one first.`);
  }
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  try {
    return toFeed(await db.calendarFeed.create({ data: { accountId, endUser, category, token }, select }));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Asked for twice at once.
    return toFeed(await db.calendarFeed.findFirstOrThrow({ where, select }));
  }
}

/** The address leads nowhere from now on, for good. Throws `not_found` when the account has no such feed. */
export async function revokeFeed(accountId: string, id: string): Promise<void> {
  const { count } = await db.calendarFeed.updateMany({
    where: { id, accountId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw notFound('calendar address');
}
