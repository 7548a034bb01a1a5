// What a shared link shows: the words of both sides, and what was done to ToDos. Nothing else of the account: no
// profile, no memory, no other list, no ids.

import { cache } from 'react';
import { z } from 'zod';
import { db } from '@/lib/db/client';
import type { TodoChange } from '@/lib/todos/change';
import type { Todo } from '@/lib/todos/todo';
import { readBranch } from './branch';
import type { ChatMessage } from './chat-message';

export type SharedThread = { title: string; sharedAt: string; messages: ChatMessage[] };

const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{32}$/);

/** Longer ones are shown from there on. */
const LIMIT = 1000;

async function read(token: string): Promise<SharedThread | null> {
  if (!tokenSchema.safeParse(token).success) return null;
  const share = await db.threadShare.findFirst({
    where: { token, revokedAt: null, thread: { deletedAt: null } },
    select: {
      accountId: true,
      threadId: true,
      messageId: true,
      createdAt: true,
      thread: { select: { title: true } },
    },
  });
  if (!share) return null;
  const messages = await readBranch(share.accountId, share.threadId, share.messageId, LIMIT);
  return {
    title: share.thread.title,
    sharedAt: share.createdAt.toISOString(),
    messages: messages.map(toShared),
  };
}

/** Null for a link that was revoked, whose chat was deleted, or that never was. Read once for each request. */
export const readShare = cache(read);

function toShared({ role, parts, metadata }: ChatMessage, index: number): ChatMessage {
  const { status, createdAt, assistant } = metadata ?? {};
  return {
    id: `message-${index + 1}`,
    role,
    parts: parts.flatMap(toSharedPart),
    metadata: {
      ...(status ? { status } : {}),
      ...(createdAt ? { createdAt } : {}),
      ...(assistant ? { assistant: { ...assistant, id: '', version: 0, category: '' } } : {}),
    },
  };
}

function toSharedPart(part: ChatMessage['parts'][number], index: number): ChatMessage['parts'] {
  if (part.type === 'text') return [{ type: 'text', text: part.text }];
  if (part.type !== 'tool-update_todos' || part.state !== 'output-available') return [];
  return [
    {
      type: 'tool-update_todos',
      toolCallId: `call-${index + 1}`,
      state: 'output-available',
      input: {},
      output: { report: '', changes: part.output.changes.flatMap(toSharedChange) },
    },
  ];
}

/** What an assistant tried in vain, or found as it was, is nobody else's business. */
function toSharedChange(change: TodoChange): TodoChange[] {
  if (change.action === 'updated') {
    return [{ action: 'updated', todo: toSharedTodo(change.todo), before: toSharedTodo(change.before) }];
  }
  if (change.action === 'created' || change.action === 'removed') {
    return [{ action: change.action, todo: toSharedTodo(change.todo) }];
  }
  return [];
}

function toSharedTodo({ endUser: _, ...todo }: Todo): Todo {
  return { ...todo, id: '', category: '' };
}
