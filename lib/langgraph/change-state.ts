// Changes of a thread's messages as the graph's own rule makes them (LangGraph's add_messages): a new one is
// appended, one whose id is there already replaces that one, and a removal takes one away.

import { AppError } from '@/lib/errors';
import type { NewMessage } from '@/lib/threads/new-message';
import type { StoredMessage } from '@/lib/threads/stored-message';
import { stepsOf, type WireMessage } from './message';
import type { InputMessage } from './message-input';
import { toRows } from './message-rows';

/** LangGraph's word for "all messages". */
const REMOVE_ALL = '__remove_all__';

type Entry = { message: WireMessage | InputMessage; isOld: boolean };

/** Where the new messages hang, and what they are; `after` null is before the first message. */
export type Change = { after: string | null; rows: NewMessage[] };

/** Whether an input can only append, so that nothing need be read. */
export function isPlain(input: InputMessage[]): boolean {
  return input.every(({ id, type }) => id === null && (type === 'human' || type === 'system'));
}

function merge(entries: Entry[], input: InputMessage[]): Entry[] {
  let merged = entries;
  for (const message of input) {
    if (message.type === 'remove') {
      if (message.id === REMOVE_ALL) {
        merged = [];
        continue;
      }
      const kept = merged.filter((entry) => entry.message.id !== message.id);
      if (kept.length === merged.length) {
        throw new AppError('invalid', `There is no message with the id "${message.id}" to remove.`, {
          field: 'messages',
        });
      }
      merged = kept;
      continue;
    }
    const entry = { message, isOld: false };
    const at = message.id === null ? -1 : merged.findIndex((other) => other.message.id === message.id);
    if (at === -1) merged = [...merged, entry];
    else if (!isSame(merged[at]?.message, message)) merged = merged.with(at, entry);
  }
  return merged;
}

function isSame(old: WireMessage | InputMessage | undefined, message: InputMessage): boolean {
  if (!old || old.type !== message.type || old.content !== message.content) return false;
  const calls = (value: WireMessage | InputMessage) =>
    'tool_calls' in value ? (value.tool_calls ?? []) : [];
  return JSON.stringify(calls(old)) === JSON.stringify(calls(message));
}

/**
 * What to store so that `branch`, of whose last message only `steps` steps count (all when undefined), becomes
 * what `input` makes of it. Messages that stay the same are not stored anew.
 */
export function changeOf(branch: StoredMessage[], steps: number | undefined, input: InputMessage[]): Change {
  const messagesOf = (stored: StoredMessage, index: number) => {
    const all = stepsOf(stored.message, stored.extra);
    const counted = index === branch.length - 1 && steps !== undefined ? all.slice(0, steps) : all;
    return { isWhole: counted.length === all.length, messages: counted.flatMap((step) => step.messages) };
  };
  const parts = branch.map(messagesOf);
  const old: Entry[] = parts.flatMap(({ messages }) => messages.map((message) => ({ message, isOld: true })));
  const merged = merge(old, input);

  let same = 0;
  while (same < old.length && merged[same] === old[same]) same += 1;
  let after: string | null = null;
  let covered = 0;
  for (const [index, { isWhole, messages }] of parts.entries()) {
    if (!isWhole || covered + messages.length > same) break;
    covered += messages.length;
    after = branch[index]?.message.id ?? null;
  }
  return { after, rows: toRows(merged.slice(covered).map((entry) => entry.message)) };
}
