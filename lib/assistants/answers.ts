// The answers that a version of an assistant gave, latest first, a page at a time.
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { getVersion } from './versions';

export type GivenAnswer = {
  threadId: string;
  threadTitle: string;
  messageId: string;
  /** How it begins. */
  excerpt: string;
  /** Instant, ISO 8601. */
  createdAt: string;
};

export type AnswerPage = { answers: GivenAnswer[]; nextCursor: string | null };

// Where the page before ended: time and id, since two answers may share a moment.
const cursorSchema = z
  .string()
  .regex(/^\d{1,14}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'This page of answers does not exist.');

const EXCERPT = 200;

type Row = Omit<GivenAnswer, 'createdAt'> & { createdAt: Date };

/** Throws `not_found` when the account has no such version. */
export async function listAnswers(
  accountId: string,
  id: string,
  number: number,
  { before, limit = 20 }: { before?: string; limit?: number } = {},
): Promise<AnswerPage> {
  const [time, messageId] = before === undefined ? [] : cursorSchema.parse(before).split('_');
  const older =
    time === undefined
      ? Prisma.empty
      : Prisma.sql`AND (m.created_at, m.id) < (${new Date(Number(time))}::timestamptz, ${messageId}::uuid)`;
  const found = await db.$queryRaw<Row[]>`
    SELECT m.thread_id::text AS "threadId", t.title AS "threadTitle", m.id::text AS "messageId",
      m.created_at AS "createdAt", COALESCE((
        SELECT left(string_agg(btrim(part->>'text'), ' '), ${EXCERPT + 1}) FROM jsonb_array_elements(m.parts) part
        WHERE part->>'type' = 'text'), '') AS excerpt
    FROM message m
    JOIN thread t ON t.account_id = m.account_id AND t.id = m.thread_id
    JOIN assistant a ON a.account_id = m.account_id AND a.id = m.assistant_id
    WHERE m.account_id = ${accountId}::uuid AND m.assistant_id = ${id}::uuid AND m.assistant_version = ${number}
      AND m.role = 'assistant' AND t.deleted_at IS NULL AND NOT t.temporary AND a.deleted_at IS NULL ${older}
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit + 1}`;
  if (found.length === 0) await getVersion(accountId, id, number);
  const rows = found.slice(0, limit).map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
  const last = rows.at(-1);
  return {
    answers: rows.map((row) => ({
      ...row,
      excerpt:
        row.excerpt.length > EXCERPT ? `${row.excerpt.slice(0, EXCERPT).toWellFormed()}…` : row.excerpt,
      createdAt: row.createdAt.toISOString(),
    })),
    nextCursor: found.length > limit && last ? `${last.createdAt.getTime()}_${last.messageId}` : null,
  };
}
