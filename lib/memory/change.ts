// One change of the memories as people see it. Pure.
import type { MemoryPatch } from './memory';

export type MemoryChangeView = {
  id: string;
  /** Instant, ISO 8601. */
  at: string;
  actor: 'user' | 'assistant' | 'api';
  /** Who learnt it, as it was called then. */
  assistant: { id: string; version: number; name: string; color: string } | null;
  /** The message that it was learnt from; null where its chat is gone. */
  message: { id: string; threadId: string; excerpt: string } | null;
  /** Which key a program used, where it is still known. */
  keyName: string | null;
  before: MemoryPatch;
  after: MemoryPatch;
  /** It took another change back. */
  isUndo: boolean;
};

/** Where a fact came from; null where that was not recorded. */
export type MemorySource = Pick<
  MemoryChangeView,
  'at' | 'actor' | 'assistant' | 'message' | 'keyName'
> | null;

/** The name of one fact among the sources: a field, or an entry of a list. */
export const sourceKey = (field: string, entry?: string): string =>
  entry === undefined ? field : `${field}:${entry}`;
