// A chat as a Markdown text for people: who said what and when, and what was done to the list.

import type { TodoChange } from '@/lib/todos/change';
import { isoDeadline } from '@/lib/todos/deadline-words';
import type { Todo } from '@/lib/todos/todo';
import type { ChatMessage } from './chat-message';

export type MarkdownChat = {
  title: string;
  messages: ChatMessage[];
  /** The moment of the export, epoch milliseconds, and the zone in which all times are told. */
  now: number;
  timeZone: string;
};

/** Without these a title would be read as Markdown. */
const escaped = (text: string) => text.replace(/([\\`*_[\]<>#])/g, '\\$1');

const due = (todo: Todo) => (todo.deadline === null ? 'no deadline' : `due ${isoDeadline(todo)}`);

function fieldsChanged(before: Todo, todo: Todo): string[] {
  const fields: string[] = [];
  if (before.task !== todo.task) fields.push(`now called "${escaped(todo.task)}"`);
  if (before.status !== todo.status) fields.push(todo.status);
  if (before.deadline !== todo.deadline) fields.push(due(todo));
  if (before.estimateMinutes !== todo.estimateMinutes) {
    fields.push(todo.estimateMinutes === null ? 'no estimate' : `${todo.estimateMinutes} minutes`);
  }
  if (before.solutions.join('\n') !== todo.solutions.join('\n')) fields.push('ideas changed');
  return fields;
}

function changeLine(change: TodoChange): string | null {
  switch (change.action) {
    case 'created':
      return `Added "${escaped(change.todo.task)}", ${due(change.todo)}`;
    case 'updated':
      return `Changed "${escaped(change.before.task)}": ${fieldsChanged(change.before, change.todo).join(', ')}`;
    case 'removed':
      return `Removed "${escaped(change.todo.task)}"`;
    case 'failed':
      return `Not done${change.task ? `: "${escaped(change.task)}"` : ''}. ${change.reason}`;
    default:
      return null;
  }
}

const TOOLS: Record<string, string> = {
  'tool-search_todos': 'Searched the ToDos',
  'tool-update_profile': 'Noted something about you',
  'tool-update_instructions': 'Noted how you like your list kept',
};

function toolLines(part: ChatMessage['parts'][number]): string[] {
  if (!part.type.startsWith('tool-') || !('state' in part)) return [];
  if (part.state === 'output-error') return [`Not done. ${part.errorText ?? ''}`.trim()];
  if (part.type === 'tool-update_todos') {
    if (part.state !== 'output-available') return ['The ToDos were not updated'];
    return part.output.changes.map(changeLine).filter((line) => line !== null);
  }
  const line = TOOLS[part.type];
  return line && part.state === 'output-available' ? [line] : [];
}

function bodyOf({ parts, metadata }: ChatMessage): string {
  const blocks: string[] = [];
  for (const part of parts) {
    if (part.type === 'text') blocks.push(part.text.trim());
    const lines = toolLines(part);
    if (lines.length > 0) blocks.push(lines.map((line) => `> - ${line}`).join('\n'));
  }
  if (metadata?.status === 'stopped') blocks.push('*This answer was stopped.*');
  if (metadata?.error) blocks.push(`*${escaped(metadata.error.message)}*`);
  return blocks.filter((block) => block !== '').join('\n\n');
}

export function toMarkdown({ title, messages, now, timeZone }: MarkdownChat): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone });
  const chapters = messages.map((message) => {
    const { assistant, createdAt } = message.metadata ?? {};
    const author = message.role === 'user' ? 'You' : escaped(assistant?.name ?? 'Assistant');
    const when = createdAt ? `, ${format.format(new Date(createdAt))}` : '';
    return `## ${author}${when}\n\n${bodyOf(message)}`;
  });
  const exported = `Exported on ${format.format(now)}. Times are of ${timeZone}.`;
  return `${[`# ${escaped(title || 'Chat')}`, exported, ...chapters].join('\n\n').trimEnd()}\n`;
}
