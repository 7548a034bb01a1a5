// A message as the browser and the AI SDK see it, with what Maistro adds to each.

import type { UIMessage } from 'ai';
import type { Color } from '@/lib/assistants/assistant';
import type { TodoChange } from '@/lib/todos/change';

export type MessageStatus = 'complete' | 'streaming' | 'stopped' | 'failed';

export type MessageMetadata = {
  /** Who gave the answer; absent on the person's own messages. */
  assistant?: { id: string; version: number; name: string; color: Color; category: string };
  /** Which language model, for people. */
  model?: string;
  /** The run that gave the answer; what it did to ToDos can be undone by this id. */
  runId?: string;
  status?: MessageStatus;
  /** Why the answer failed, written for the person. */
  error?: { code: string; message: string; retryAfter?: number };
  /** Instant, ISO 8601. */
  createdAt?: string;
  /** What the answer cost, all its steps together, where the model said so. */
  inputTokens?: number;
  outputTokens?: number;
  /** Milliseconds from the question to the end of the answer. */
  durationMs?: number;
  /** Where other messages stand beside this one; absent when it is alone. */
  branch?: Branch;
  /** What the person thinks of the answer. */
  feedback?: Feedback;
  /** It waits for the answer under way; the browser alone says so. */
  queued?: boolean;
};

/** The messages with the same parent and role, `siblings` in the order of their writing; `index` counts from 0. */
export type Branch = { index: number; count: number; siblings: string[] };

export type Feedback = { rating: 'up' | 'down'; reason: string | null };

/** What the tools hand to the screen; the model sees only `report`. */
export type TodoToolOutput = { report: string; changes: TodoChange[] };
export type ReportOutput = { report: string };

type ToolTypes = {
  update_todos: { input: unknown; output: TodoToolOutput };
  search_todos: { input: unknown; output: ReportOutput };
  update_profile: { input: unknown; output: ReportOutput };
  update_instructions: { input: unknown; output: ReportOutput };
};

type DataTypes = {
  /**
   * Told at the beginning of each answer; the question may be one that another tab sent, or that waited. Told once
   * more at the end of the first one, with the chat's title, or with `isNaming` while a model looks for one: then
   * GET /api/threads/:id/title has it in a moment.
   */
  thread: { id: string; title: string; questionId: string; isNaming?: boolean };
};

export type ChatMessage = UIMessage<MessageMetadata, DataTypes, ToolTypes>;
