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

/** All words must be there; the last one may go on. Null when nothing in `text` can be searched for. */
export function searchQuery(text: string): string | null {
  // PostgreSQL parts each word by its own rules, the same as it parted the messages.
  const words = text.split(/\s+/).flatMap((word) => {
    const plain = word
      .toWellFormed()
      .replace(/['\\]|\p{Cc}/gu, ' ')
      .trim();
    return /[\p{L}\p{N}]/u.test(plain) ? [plain] : [];
  });
  if (words.length === 0) return null;
  return words.map((word, index) => `'${word}'${index === words.length - 1 ? ':*' : ''}`).join(' & ');
}

type Row = SummaryRow & { messageId: string | null; text: string | null };

export async function searchChats(
  accountId: string,
  text: string,
  { cursor, limit = 20, assistantId, archived }: ThreadListing = {},
): Promise<ThreadPage<FoundThread>> {
  const words = searchQuery(text);
  if (words === null) return { threads: [], nextCursor: null };
  const query = Prisma.sql`to_tsquery('simple'::regconfig, ${words})`;
  const place =
    archived === undefined
      ? Prisma.empty
      : Prisma.sql`AND t.archived_at IS ${archived ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`}`;
  const rows = await db.$queryRaw<Row[]>`
    WITH hit AS MATERIALIZED (
      SELECT m.thread_id, max(m.seq) AS seq FROM message m
      WHERE m.account_id = ${accountId}::uuid AND m.status <> 'streaming'::text AND ${TEXT} @@ ${query}
      GROUP BY m.thread_id
    ), found AS (
      SELECT t.*, hit.seq AS hit_seq FROM thread t LEFT JOIN hit ON hit.thread_id = t.id
      WHERE ${shown(accountId, assistantId)} ${place} ${behind(cursor)}
        AND (hit.seq IS NOT NULL OR to_tsvector('simple'::regconfig, t.title) @@ ${query})
      ORDER BY t.updated_at DESC, t.id DESC LIMIT ${limit + 1}
    )
    SELECT ${summaryColumns}, m.id::text AS "messageId", (
      SELECT string_agg(part->>'text', E'\n\n' ORDER BY place)
      FROM jsonb_array_elements(m.parts) WITH ORDINALITY AS parts(part, place) WHERE part->>'type' = 'text'
    ) AS text
    FROM found t ${summaryJoins}
    LEFT JOIN message m ON m.thread_id = t.id AND m.seq = t.hit_seq
    ORDER BY t.updated_at DESC, t.id DESC`;
  const { threads, nextCursor } = pageOf(rows, limit);
  return { threads: threads.map((row) => toFound(row, text)), nextCursor };
}

function toFound(row: Row, searched: string): FoundThread {
  const summary = toSummary(row);
  if (row.messageId === null || row.text === null) return summary;
  return { ...summary, hit: { messageId: row.messageId, ...excerptOf(row.text, searched) } };
}
