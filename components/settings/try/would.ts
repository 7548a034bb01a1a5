// Words for what an assistant would do, for changes that a trial only imagines.

import { changedWords, newWords, type ToolPart } from '@/components/chat/tool-work';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { Clock } from '@/lib/time/clock';
import type { TodoChange } from '@/lib/todos/change';

export type Would = {
  kind: 'add' | 'change' | 'complete' | 'archive' | 'remove' | 'keep' | 'fail' | 'note';
  line: string;
};

/** Everything that the answer would have changed, in the order in which it did. */
export function wouldDo({ parts }: ChatMessage, clock: Clock): Would[] {
  return parts.flatMap((part) => (isTool(part) ? ofTool(part, clock) : []));
}

/** Whether its words stand among the changes, and no longer in the answer. */
export function isChange(part: ToolPart): boolean {
  return part.state === 'output-available' && part.type !== 'tool-search_todos';
}

function isTool(part: ChatMessage['parts'][number]): part is ToolPart {
  return part.type.startsWith('tool-');
}

function ofTool(part: ToolPart, clock: Clock): Would[] {
  if (part.state !== 'output-available') return [];
  if (part.type === 'tool-update_todos') return part.output.changes.map((change) => ofChange(change, clock));
  if (part.type === 'tool-update_profile') {
    const known = facts(part.input);
    return [
      { kind: 'note', line: known ? `Would note about you: ${known}` : 'Would note nothing new about you' },
    ];
  }
  if (part.type === 'tool-update_instructions') {
    const wish = textOf((part.input as { memory?: unknown } | undefined)?.memory);
    const line = wish
      ? `Would remember how you like your list kept: ${wish}`
      : 'Would forget how you like your list kept';
    return [{ kind: 'note', line }];
  }
  return [];
}

function ofChange(change: TodoChange, clock: Clock): Would {
  switch (change.action) {
    case 'created':
      return {
        kind: 'add',
        line: `Would add ${[change.todo.task, ...newWords(change.todo, clock)].join(', ')}`,
      };
    case 'updated':
      return ofUpdate(change, clock);
    case 'removed':
      return { kind: 'remove', line: `Would remove ${change.todo.task}` };
    case 'unchanged':
      return { kind: 'keep', line: `Would leave ${change.todo.task} as it is` };
    case 'failed':
      return {
        kind: 'fail',
        line: change.task
          ? `Could not do this to ${change.task}. ${change.reason}`
          : `Could not do this. ${change.reason}`,
      };
  }
}

function ofUpdate({ before, todo }: Extract<TodoChange, { action: 'updated' }>, clock: Clock): Would {
  const words = changedWords(before, todo, clock);
  const line = (verb: string) => `Would ${verb} ${[before.task, ...words].join(', ')}`;
  if (before.status !== todo.status) {
    if (todo.status === 'done') return { kind: 'complete', line: line('complete') };
    if (todo.status === 'archived') return { kind: 'archive', line: line('archive') };
  }
  return { kind: 'change', line: `Would change ${before.task}: ${words.join(', ')}` };
}

const LABELS = { name: 'name', location: 'place', job: 'job', connections: 'people', interests: 'interests' };

/** 'name Ada, place Oslo', from the input of the tool, which a language model wrote. */
function facts(input: unknown): string {
  const given = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  return Object.entries(LABELS)
    .flatMap(([key, label]) => {
      if (!(key in given)) return [];
      const value = given[key];
      const text = Array.isArray(value) ? value.map(textOf).join(' and ') : textOf(value);
      return [text ? `${label} ${text}` : `no ${label} any more`];
    })
    .join(', ');
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
