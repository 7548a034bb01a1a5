// From a message's row, joined with its version and run, to the message that people see.

import { COLORS, type Color } from '@/lib/assistants/assistant';
import type { ChatMessage, MessageMetadata, MessageStatus } from './chat-message';

export type MessageRow = {
  id: string;
  role: 'user' | 'assistant';
  status: MessageStatus;
  parts: ChatMessage['parts'];
  model: string | null;
  created_at: Date | string;
  assistant_id: string | null;
  assistant_version: number | null;
  name: string | null;
  color: string | null;
  category: string | null;
  error_code: string | null;
  error_message: string | null;
};

export function asColor(color: string | null): Color {
  return COLORS.find((known) => known === color) ?? 'slate';
}

export function toChatMessage(row: MessageRow): ChatMessage {
  const metadata: MessageMetadata = { status: row.status, createdAt: new Date(row.created_at).toISOString() };
  if (row.assistant_id && row.assistant_version && row.name && row.category) {
    metadata.assistant = {
      id: row.assistant_id,
      version: row.assistant_version,
      name: row.name,
      color: asColor(row.color),
      category: row.category,
    };
  }
  if (row.model) metadata.model = row.model;
  if (row.error_code && row.error_message)
    metadata.error = { code: row.error_code, message: row.error_message };
  return { id: row.id, role: row.role, parts: row.parts, metadata };
}
