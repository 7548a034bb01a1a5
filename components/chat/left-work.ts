// What answers did to ToDos, so that it can still be seen and undone when their branch has left the screen.

import type { ChatMessage } from '@/lib/threads/chat-message';
import type { TodoChange } from '@/lib/todos/change';

/** What one answer did. `at` is the message on the screen that took the place of the branch it is on. */
export type LeftWork = { at: string; answerId: string; runId: string; name: string; changes: TodoChange[] };

/** The changes that an answer made, without what it looked at or could not do. */
export function changesOf(message: ChatMessage): TodoChange[] {
  return message.parts.flatMap((part) =>
    part.type === 'tool-update_todos' && part.state === 'output-available'
      ? part.output.changes.filter(({ action }) => action !== 'unchanged' && action !== 'failed')
      : [],
  );
}

/** `gone` are the messages that were left, `at` the one that stands in their place. */
export function leave(before: LeftWork[], gone: ChatMessage[], at: string): LeftWork[] {
  const ids = new Set(gone.map(({ id }) => id));
  const added = gone.flatMap((message): LeftWork[] => {
    const { runId, assistant } = message.metadata ?? {};
    const changes = changesOf(message);
    if (!runId || changes.length === 0) return [];
    return [{ at, answerId: message.id, runId, name: assistant?.name ?? 'The assistant', changes }];
  });
  // What was told at a message that is gone itself is told where that one was left.
  const moved = before.map((work) => (ids.has(work.at) ? { ...work, at } : work));
  const known = new Set(added.map(({ runId }) => runId));
  return [...moved.filter(({ runId }) => !known.has(runId)), ...added];
}

/** What is on the screen again speaks for itself. */
export function stillLeft(left: LeftWork[], shown: ChatMessage[]): LeftWork[] {
  const ids = new Set(shown.map(({ id }) => id));
  return left.filter(({ answerId }) => !ids.has(answerId));
}
