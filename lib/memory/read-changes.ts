// Reads the history of memories, each change with the message it came from.
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Scope } from '@/lib/todos/todo';
import type { MemoryChangeView } from './change';
import type { MemoryPatch } from './memory';

export type ChangeRow = {
  seq: bigint;
  id: string;
  created_at: Date;
  actor: MemoryChangeView['actor'];
  before: MemoryPatch;
  after: MemoryPatch;
  undoes: string | null;
  assistant_id: string | null;
  assistant_version: number | null;
  name: string | null;
  color: string | null;
  message_id: string | null;
  thread_id: string | null;
  said: string | null;
  key_name: string | null;
};

/** Of a message's text, in characters. */
const EXCERPT = 120;

/** For whoever has a `memory_change c`. The message is the one that the run answered. */
export const CHANGE_COLUMNS = Prisma.sql`
  c.seq, c.id, c.created_at, c.actor, c.before, c.after, c.undoes, c.assistant_id, c.assistant_version,
  version.name, version.color, asked.id AS message_id, asked.thread_id, asked.said, api_key.name AS key_name`;
export const CHANGE_JOINS = Prisma.sql`
  LEFT JOIN assistant_version version ON version.account_id = c.account_id
    AND version.assistant_id = c.assistant_id AND version.number = c.assistant_version
  LEFT JOIN api_key ON api_key.account_id = c.account_id AND api_key.id = c.api_key_id
  LEFT JOIN LATERAL (
    SELECT question.id, question.thread_id, (
        SELECT left(string_agg(part->>'text', ' '), 1000) FROM jsonb_array_elements(question.parts) AS part
        WHERE part->>'type' = 'text'
      ) AS said
    FROM run
    JOIN thread ON thread.account_id = c.account_id AND thread.id = run.thread_id AND thread.deleted_at IS NULL
    JOIN message answer ON answer.account_id = c.account_id AND answer.thread_id = run.thread_id
      AND answer.run_id = run.id AND answer.role = 'assistant'
    JOIN message question ON question.account_id = c.account_id AND question.thread_id = run.thread_id
      AND question.id = answer.parent_id
    WHERE run.account_id = c.account_id AND run.id = c.run_id
    ORDER BY answer.seq LIMIT 1
  ) asked ON true`;

export function inScope({ accountId, endUser, category }: Scope): Prisma.Sql {
  return Prisma.sql`c.account_id = ${accountId}::uuid AND c.end_user = ${endUser} AND c.category = ${category}`;
}

export type ChangePage = {
  changes: MemoryChangeView[];
  /** What to give as `before` for the older ones. */
  nextCursor: string | null;
};

/** The latest first. */
export async function readMemoryChanges(
  scope: Scope,
  { before, limit = 20 }: { before?: string | undefined; limit?: number } = {},
): Promise<ChangePage> {
  const older = before === undefined ? Prisma.empty : Prisma.sql`AND c.seq < ${before}::bigint`;
  const rows = await db.$queryRaw<ChangeRow[]>`
    SELECT ${CHANGE_COLUMNS}
    FROM (
      SELECT * FROM memory_change c WHERE ${inScope(scope)} ${older} ORDER BY c.seq DESC LIMIT ${limit + 1}
    ) c ${CHANGE_JOINS}
    ORDER BY c.seq DESC`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    changes: page.map(toChangeView),
    nextCursor: rows.length > limit && last ? String(last.seq) : null,
  };
}

export function toChangeView(row: ChangeRow): MemoryChangeView {
  const { assistant_id: id, assistant_version: version, name, color } = row;
  const { message_id: messageId, thread_id: threadId } = row;
  const said = row.said?.replace(/\s+/g, ' ').trim() ?? '';
  const excerpt = said.length > EXCERPT ? `${said.slice(0, EXCERPT).trimEnd()}…` : said;
  return {
    id: row.id,
    at: row.created_at.toISOString(),
    actor: row.actor,
    assistant:
      id !== null && version !== null && name !== null
        ? { id, version, name, color: color ?? 'slate' }
        : null,
    message: messageId && threadId ? { id: messageId, threadId, excerpt: excerpt.toWellFormed() } : null,
    keyName: row.key_name,
    before: row.before,
    after: row.after,
    isUndo: row.undoes !== null,
  };
}
