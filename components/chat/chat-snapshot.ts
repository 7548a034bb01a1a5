// What the screen shows of one open chat, and what the browser sends for it.

import type { ChatStatus } from 'ai';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { Undone } from './chat-requests';
import type { LeftWork } from './left-work';

/** `isNaming`: a model looks for a better title, which the server has in a moment. */
export type ThreadTitle = { id: string; title: string; isNaming?: boolean };

/** What the browser sends besides the thread's id: see POST /api/chat. */
export type ChatRequest = {
  assistantId: string;
  timeZone: string;
  model?: string;
} & (
  | { message: { id: string; text: string } }
  | { retry: string }
  | { edit: { of: string; id: string; text: string } }
);

/** A message that waits for the end of the answer under way. */
export type Queued = {
  runId: string;
  messageId: string;
  text: string;
  /** The server has not said yet that it has it. */
  isSending?: boolean;
};

export type ChatSnapshot = {
  messages: ChatMessage[];
  /** There are older messages than these. */
  hasMore: boolean;
  queue: Queued[];
  left: LeftWork[];
  /** What came of undoing an answer's work, by the id of its run. */
  undone: Record<string, Undone>;
  /** The message that is being edited in its place. */
  editing: string | null;
  status: ChatStatus;
  error: Error | undefined;
};
