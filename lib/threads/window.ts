// The part of a branch that a model reads: the recent messages, and the summary of what stands before them. Its size
// does not grow with the thread.

import { db } from '@/lib/db/client';
import { readStoredBranch } from './branch';
import type { ChatMessage } from './chat-message';
import type { StoredMessage } from './stored-message';

/** How many messages a model reads at most, and how many at least where a summary stands for the others. */
const RECENT = 30;
export const FEWEST = 12;
/** Characters that it reads of them, some ten thousand tokens. */
const BUDGET = 40_000;
/** How far back a summary is looked for; one is written long before so many messages have none. */
const FARTHEST = 80;
/** What was said before so many messages is not summarized any more. */
const LONGEST = 2000;

export type HistoryWindow = { summary: string | null; messages: StoredMessage[] };

/** A summary, and the message up to which, and with which, it tells. */
type Summary = { messageId: string; text: string };

/** The nearest summary before `end`, with at least FEWEST messages after it that are read in full. */
async function findSummary(
  accountId: string,
  threadId: string,
  end: string,
  farthest: number = FARTHEST,
): Promise<Summary | null> {
  const [row] = await db.$queryRaw<Summary[]>`
    WITH RECURSIVE branch AS (
      SELECT m.id, m.parent_id, m.summary, 1 AS depth FROM message m
      WHERE m.thread_id = ${threadId}::uuid AND m.account_id = ${accountId}::uuid AND m.id = ${end}::uuid
      UNION ALL
      SELECT m.id, m.parent_id, m.summary, b.depth + 1 FROM branch b
      JOIN message m ON m.thread_id = ${threadId}::uuid AND m.id = b.parent_id
      WHERE b.depth < ${farthest} AND (b.summary IS NULL OR b.depth <= ${FEWEST})
    )
    SELECT id::text AS "messageId", summary AS text FROM branch
    WHERE summary IS NOT NULL AND depth > ${FEWEST} ORDER BY depth LIMIT 1`;
  return row ?? null;
}

/** What stands after the summary, as far as it fits. The last message is always there. */
function recentOf(branch: StoredMessage[], summarized: string | null): StoredMessage[] {
  const from = branch.findIndex(({ message }) => message.id === summarized) + 1;
  const fitting = branch.slice(from).slice(-RECENT);
  let size = 0;
  const at = fitting.findLastIndex(({ message }, index) => {
    size += sizeOf(message);
    return size > BUDGET && index < fitting.length - 1;
  });
  const recent = fitting.slice(at + 1);
  // An answer without its question would puzzle a model, and some refuse it.
  const first = recent.findIndex(({ message }) => message.role === 'user');
  return recent.slice(Math.max(0, first));
}

/** As a model reads it: of what a tool did it gets the report. */
function sizeOf({ parts }: ChatMessage): number {
  return parts.reduce((size, part) => {
    if (part.type === 'text') return size + part.text.length;
    if (!('toolCallId' in part)) return size;
    const report = part.state === 'output-available' ? (part.output as { report?: string }).report : '';
    return size + JSON.stringify(part.input ?? '').length + (report?.length ?? 0);
  }, 0);
}

/** `end` is the message to answer; `branch` what was read already of the branch that it ends. */
export async function readWindow(
  accountId: string,
  threadId: string,
  end: string,
  branch?: StoredMessage[],
): Promise<HistoryWindow> {
  const messages = branch ?? (await readStoredBranch(accountId, threadId, end, RECENT));
  const summary = messages.length > FEWEST ? await findSummary(accountId, threadId, end) : null;
  return { summary: summary?.text ?? null, messages: recentOf(messages, summary?.messageId ?? null) };
}

type Unsummarized = { earlier: string | null; messages: ChatMessage[] };

/**
 * What a model will soon read no more, and no summary tells yet, oldest first: all but the last messages, once they
 * are more than it reads. Null before that.
 */
export async function findUnsummarized(
  accountId: string,
  threadId: string,
  end: string,
): Promise<Unsummarized | null> {
  const near = await unsummarized(accountId, threadId, end, FARTHEST);
  if (!near) return null;
  // Farther back than that only where nobody wrote summaries so far.
  const isWhole = near.earlier !== null || near.hasBeginning;
  return isWhole ? near : unsummarized(accountId, threadId, end, LONGEST);
}

async function unsummarized(accountId: string, threadId: string, end: string, farthest: number) {
  const [branch, summary] = await Promise.all([
    readStoredBranch(accountId, threadId, end, farthest),
    findSummary(accountId, threadId, end, farthest),
  ]);
  const open = branch.slice(branch.findIndex(({ message }) => message.id === summary?.messageId) + 1);
  const size = open.reduce((sum, { message }) => sum + sizeOf(message), 0);
  if (open.length <= FEWEST || (open.length <= RECENT && size <= BUDGET)) return null;
  return {
    earlier: summary?.text ?? null,
    hasBeginning: branch[0]?.parentId === null,
    messages: open.slice(0, -FEWEST).map(({ message }) => message),
  };
}

export async function storeSummary(
  accountId: string,
  threadId: string,
  { messageId, text }: Summary,
): Promise<void> {
  await db.message.updateMany({
    where: { id: messageId, accountId, threadId },
    data: { summary: text },
  });
}
