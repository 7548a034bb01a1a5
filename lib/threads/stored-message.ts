// A message with its place in the thread's tree.

import type { ChatMessage } from './chat-message';
import { type MessageRow, toChatMessage } from './message-row';
import type { MessageExtra } from './new-message';

export type StoredMessage = {
  message: ChatMessage;
  threadId: string;
  seq: number;
  parentId: string | null;
  runId: string | null;
  extra: MessageExtra | null;
  createdAt: Date;
};

export type StoredMessageRow = MessageRow & {
  thread_id: string;
  seq: number;
  parent_id: string | null;
  extra: MessageExtra | null;
};

export function toStoredMessage(row: StoredMessageRow): StoredMessage {
  return {
    message: toChatMessage(row),
    threadId: row.thread_id,
    seq: row.seq,
    parentId: row.parent_id,
    runId: row.run_id,
    extra: row.extra,
    createdAt: new Date(row.created_at),
  };
}
