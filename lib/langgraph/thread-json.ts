// Threads and states as clients read them.

import type { z } from '@hono/zod-openapi';
import type { CheckpointNote } from '@/lib/threads/note-metadata';
import type { StoredMessage } from '@/lib/threads/stored-message';
import type { ThreadRecord } from '@/lib/threads/thread-record';
import { type Checkpoint, checkpointId, type Place } from './checkpoint';
import { toWire } from './message';
import type { stateSchema, threadSchema } from './thread-schema';

export type ThreadJson = z.output<typeof threadSchema>;
export type StateJson = z.output<typeof stateSchema>;

export function valuesOf(branch: StoredMessage[]): Record<string, unknown> {
  const messages = branch.flatMap(({ message, extra }) => toWire(message, extra));
  return messages.length > 0 ? { messages } : {};
}

export function toThread(thread: ThreadRecord, branch: StoredMessage[]): ThreadJson {
  const { status, error } = thread;
  return {
    thread_id: thread.id,
    created_at: thread.createdAt.toISOString(),
    updated_at: thread.updatedAt.toISOString(),
    state_updated_at: thread.updatedAt.toISOString(),
    metadata: thread.metadata,
    config: thread.config,
    status,
    values: valuesOf(branch),
    interrupts: {},
    error: status === 'error' && error ? { error: error.code, message: error.message } : null,
  };
}

function toCheckpoint(threadId: string, place: Place | null): StateJson['checkpoint'] {
  return {
    thread_id: threadId,
    checkpoint_ns: '',
    checkpoint_id: place && checkpointId(place),
    checkpoint_map: null,
  };
}

export function emptyState(threadId: string): StateJson {
  return {
    values: {},
    next: [],
    tasks: [],
    interrupts: [],
    metadata: {},
    created_at: null,
    checkpoint: toCheckpoint(threadId, null),
    parent_checkpoint: null,
  };
}

export function toState(checkpoint: Checkpoint, notes: CheckpointNote[] = []): StateJson {
  const { threadId, messages, next, source, step, runId, error, createdAt, parent, writes } = checkpoint;
  const note = notes.find(
    ({ messageId, steps }) => messageId === checkpoint.messageId && steps === checkpoint.steps,
  );
  return {
    values: { messages },
    next,
    tasks: next.map((name) => ({
      id: `${checkpointId(checkpoint)}:${name}`,
      name,
      error,
      interrupts: [],
      checkpoint: null,
      state: null,
    })),
    interrupts: [],
    metadata: {
      source,
      step,
      writes: source === 'input' ? null : { [writes.node]: { messages: writes.messages } },
      parents: {},
      thread_id: threadId,
      ...(runId ? { run_id: runId } : {}),
      ...note?.metadata,
    },
    created_at: createdAt.toISOString(),
    checkpoint: toCheckpoint(threadId, checkpoint),
    parent_checkpoint: parent && toCheckpoint(threadId, parent),
  };
}

/** Only the fields that were asked for, `values.<key>` among them; all of them when none was. */
export function selectState(state: StateJson, fields: readonly string[]): Partial<StateJson> {
  if (fields.length === 0) return state;
  const chosen: Record<string, unknown> = {};
  for (const field of fields) {
    const [, key] = /^values\.(.+)$/.exec(field) ?? [];
    if (!key) chosen[field] = state[field as keyof StateJson];
    else if (key in state.values) chosen.values = { ...(chosen.values ?? {}), [key]: state.values[key] };
  }
  return chosen;
}
