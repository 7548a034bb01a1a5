// Finds the account's chats by words of their titles and messages, latest first. Every branch is searched: opening a
// hit shows its branch.

import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type Excerpt, excerptOf } from './excerpt';
import { behind, pageOf, shown, type ThreadListing } from './list-threads';
import {
  type SummaryRow,
  summaryColumns,
  summaryJoins,
  type ThreadPage,
  type ThreadSummary,
  toSummary,
} from './thread-summary';

/** Where the words stand; absent when they are the title's. */
export type SearchHit = { messageId: string } & Excerpt;
export type FoundThread = ThreadSummary & { hit?: SearchHit };

// Written out like the index message_text, which PostgreSQL uses only for this very expression.
const TEXT = Prisma.raw(
  `to_tsvector('simple'::regconfig, jsonb_path_query_array(m.parts, '$[*]?(@."type" == "text")."text"'::jsonpath))`,
);

/**
 * All words must be there; the last one may go on, once it has two letters. Null when nothing in `text` can be
 * searched for.
 */
export function searchQuery(text: string): string | null {
  // PostgreSQL parts each word by its own rules, the same as it parted the messages.
  const words = text.split(/\s+/).flatMap((word) => {
    const plain = word
      .toWellFormed()
      .replace(/['\\]|\p{Cc}/gu, ' ')
      .trim();
    return /[\p{L}\p{N}]/u.test(plain) ? [plain] : [];
  });
  const last = words.at(-1);
  if (last === undefined) return null;
  const isOpen = [...last].length > 1;
  return `${words.map((word) => `'${word}'`).join(' & ')}${isOpen ? ':*' : ''}`;
}

type Row = SummaryRow & { messageId: string | null; text: string | null };

/** Which threads are looked at, and the newest message of each that holds the words. */
type Look = { threads: Prisma.Sql; hits: Prisma.Sql };

/** How many messages the first look reads at most. */
const FIRST_LOOK = 3000;

export async function searchChats(
  accountId: string,
  text: string,
  { cursor, limit = 20, assistantId, archived }: ThreadListing = {},
): Promise<ThreadPage<FoundThread>> {
  const words = searchQuery(text);
  if (words === null) return { threads: [], nextCursor: null };
  const query = Prisma.sql`to_tsquery('simple'::regconfig, ${words})`;
  const isShelved = archived ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`;
  const place = archived === undefined ? Prisma.empty : Prisma.sql`AND t.archived_at IS ${isShelved}`;
  const candidates = Prisma.sql`SELECT t.* FROM thread t
    WHERE ${shown(accountId, assistantId)} ${place} ${behind(cursor)}`;
  const look = async (at: Look) => {
    const rows = await db.$queryRaw<Row[]>`
      WITH candidate AS (${at.threads}), hit AS MATERIALIZED (${at.hits}), found AS (
        SELECT t.*, hit.seq AS hit_seq FROM candidate t LEFT JOIN hit ON hit.thread_id = t.id
        WHERE hit.seq IS NOT NULL OR to_tsvector('simple'::regconfig, t.title) @@ ${query}
        ORDER BY t.updated_at DESC, t.id DESC LIMIT ${limit + 1}
      )
      SELECT ${summaryColumns}, m.id::text AS "messageId", (
        SELECT string_agg(part->>'text', E'\n\n' ORDER BY place)
        FROM jsonb_array_elements(m.parts) WITH ORDINALITY AS parts(part, place) WHERE part->>'type' = 'text'
      ) AS text
      FROM found t ${summaryJoins}
      LEFT JOIN message m ON m.thread_id = t.id AND m.seq = t.hit_seq
      ORDER BY t.updated_at DESC, t.id DESC`;
    return pageOf(rows, limit);
  };
  // A common word fills the page out of the latest threads, and would take long to look up in all of them.
  const first = await look(latest(accountId, candidates, query));
  const page = first.nextCursor ? first : await look(everywhere(accountId, candidates, query));
  return { ...page, threads: page.threads.map((row) => toFound(row, text)) };
}

const inMessages = (accountId: string) =>
  Prisma.sql`m.account_id = ${accountId}::uuid AND m.status <> 'streaming'::text`;

function latest(accountId: string, candidates: Prisma.Sql, query: Prisma.Sql): Look {
  return {
    threads: Prisma.sql`
      SELECT * FROM (
        SELECT t.*, sum(t.last_seq) OVER (ORDER BY t.updated_at DESC, t.id DESC) AS said
        FROM (${candidates} ORDER BY t.updated_at DESC, t.id DESC LIMIT ${FIRST_LOOK / 10}) t
      ) t WHERE said <= ${FIRST_LOOK}`,
    // "IS TRUE" keeps the index out, which would be asked once for each thread.
    hits: Prisma.sql`
      SELECT t.id AS thread_id, h.seq FROM candidate t CROSS JOIN LATERAL (
        SELECT m.seq FROM message m
        WHERE m.thread_id = t.id AND ${inMessages(accountId)} AND (${TEXT} @@ ${query}) IS TRUE
        ORDER BY m.seq DESC LIMIT 1
      ) h`,
  };
}

function everywhere(accountId: string, candidates: Prisma.Sql, query: Prisma.Sql): Look {
  return {
    threads: candidates,
    hits: Prisma.sql`
      SELECT m.thread_id, max(m.seq) AS seq FROM message m
      WHERE ${inMessages(accountId)} AND ${TEXT} @@ ${query} GROUP BY m.thread_id`,
  };
}

function toFound(row: Row, searched: string): FoundThread {
  const summary = toSummary(row);
  if (row.messageId === null || row.text === null) return summary;
  return { ...summary, hit: { messageId: row.messageId, ...excerptOf(row.text, searched) } };
}
