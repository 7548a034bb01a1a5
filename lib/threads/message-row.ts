// From a message's row, joined with its version and run, to the message that people see.

import { COLORS, type Color } from '@/lib/assistants/assistant';
import type { Branch, ChatMessage, Feedback, MessageMetadata, MessageStatus } from './chat-message';

export type MessageRow = {
  id: string;
  run_id: string | null;
  role: 'user' | 'assistant';
  status: MessageStatus;
  parts: ChatMessage['parts'];
  model: string | null;
  input_tokens: number | null;
  output_tokens: number | null;
  duration_ms: number | null;
  created_at: Date | string;
  assistant_id: string | null;
  assistant_version: number | null;
  name: string | null;
  color: string | null;
  category: string | null;
  error_code: string | null;
  error_message: string | null;
  /** Read for the screen only. */
  rating?: Feedback['rating'] | null;
  reason?: string | null;
  siblings?: string[] | null;
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
  if (row.run_id && row.role === 'assistant') metadata.runId = row.run_id;
  if (row.error_code && row.error_message)
    metadata.error = { code: row.error_code, message: row.error_message };
  if (row.input_tokens !== null) metadata.inputTokens = row.input_tokens;
  if (row.output_tokens !== null) metadata.outputTokens = row.output_tokens;
  if (row.duration_ms !== null) metadata.durationMs = row.duration_ms;
  if (row.rating) metadata.feedback = { rating: row.rating, reason: row.reason ?? null };
  const branch = branchOf(row);
  if (branch) metadata.branch = branch;
  return { id: row.id, role: row.role, parts: row.parts, metadata };
}

function branchOf({ id, siblings }: MessageRow): Branch | null {
  if (!siblings || siblings.length < 2) return null;
  return { index: siblings.indexOf(id), count: siblings.length, siblings };
}
