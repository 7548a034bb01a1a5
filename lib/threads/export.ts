// A chat as a file that a person keeps: Markdown of the branch that is shown, or JSON of all branches.

import { db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';
import { readBranch, readTree } from './branch';
import { toMarkdown } from './markdown';

export const FORMATS = ['markdown', 'json'] as const;

export type ThreadExport = {
  format: (typeof FORMATS)[number];
  /** Epoch milliseconds. */
  now: number;
  timeZone: string;
};

export type ExportedFile = { name: string; type: string; text: string };

/** Of a longer one the beginning is left out. */
const LONGEST = 20_000;

/** Throws `not_found` when the account has no such thread. */
export async function exportThread(
  accountId: string,
  threadId: string,
  { format, now, timeZone }: ThreadExport,
): Promise<ExportedFile> {
  const thread = await db.thread.findFirst({
    where: { id: threadId, accountId, deletedAt: null },
    select: { title: true, createdAt: true, headMessageId: true },
  });
  if (!thread) throw notFound('chat');
  const { title, createdAt, headMessageId } = thread;
  const name = nameOf(title);
  if (format === 'markdown') {
    const messages = await readBranch(accountId, threadId, null, LONGEST);
    const text = toMarkdown({ title, messages, now, timeZone });
    return { name: `${name}.md`, type: 'text/markdown; charset=utf-8', text };
  }
  const tree = await readTree(accountId, threadId, LONGEST);
  const file = {
    format: 'maistro-chat',
    version: 1,
    title,
    createdAt: createdAt.toISOString(),
    exportedAt: new Date(now).toISOString(),
    /** Where the branch that is shown ends. */
    headMessageId,
    messages: tree.map(({ message: { id, role, parts, metadata }, parentId }) => ({
      id,
      parentId,
      role,
      ...metadata,
      parts,
    })),
  };
  return { name: `${name}.json`, type: 'application/json', text: `${JSON.stringify(file, null, 2)}\n` };
}

/** Letters, digits and spaces alone: no system refuses it, and no header is broken by it. */
function nameOf(title: string): string {
  const plain = title
    .toWellFormed()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain || 'Chat';
}
