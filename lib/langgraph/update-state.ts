// A client's change of a thread's state, at its end or from an earlier checkpoint on (a fork).

import { AppError, notFound } from '@/lib/errors';
import { readTree } from '@/lib/threads/branch';
import { getThread } from '@/lib/threads/thread-record';
import { writeMessages } from '@/lib/threads/write-messages';
import { changeOf } from './change-state';
import { branchTo, type Checkpoint, checkpointAt, checkpointsOf, readCheckpointId } from './checkpoint';
import { LONGEST_TREE } from './create-run';
import { AGENT_NODE, TOOL_NODES } from './message';
import { type InputMessage, readMessages } from './message-input';

export type StateUpdate = {
  /** New values, or a list of them; nothing only moves the thread to the checkpoint. */
  values?: unknown;
  checkpointId?: string | null;
  asNode?: string | null;
};

const NODES = new Set<string>([AGENT_NODE, ...TOOL_NODES, '__start__', '__input__', '__copy__', '__end__']);

function inputOf(values: unknown): InputMessage[] {
  if (Array.isArray(values)) return values.flatMap((entry, index) => readMessages(entry, `values.${index}`));
  return readMessages(values, 'values');
}

/**
 * Returns the checkpoint that the thread is at then; null when it has no messages.
 * Throws an AppError: `not_found`, `invalid`, or `busy` while the thread is answering.
 */
export async function updateState(
  accountId: string,
  threadId: string,
  { values, checkpointId, asNode }: StateUpdate,
): Promise<Checkpoint | null> {
  if (asNode && !NODES.has(asNode)) {
    throw new AppError('invalid', `This graph has no node "${asNode}".`, { field: 'as_node' });
  }
  const input = inputOf(values);
  const place = checkpointId ? readCheckpointId(checkpointId) : null;
  if (checkpointId && !place) throw notFound('checkpoint');
  const [thread, tree] = await Promise.all([
    getThread(accountId, threadId),
    readTree(accountId, threadId, LONGEST_TREE),
  ]);
  if (place && !checkpointAt(tree, place)) throw notFound('checkpoint');
  const branch = branchTo(tree, place ? place.messageId : thread.headMessageId);
  const { after, rows } = changeOf(branch, place?.steps, input);
  if (rows.length > 0 || after !== thread.headMessageId) {
    await writeMessages(accountId, threadId, after, rows);
  }
  const written = await readTree(accountId, threadId, LONGEST_TREE);
  return checkpointsOf(branchTo(written, rows.at(-1)?.id ?? after)).at(-1) ?? null;
}
