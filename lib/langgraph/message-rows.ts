// From messages of LangChain to ours: what a model said, its tools' reports and its next words become one answer.

import { AppError } from '@/lib/errors';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { MessageExtra, NewMessage } from '@/lib/threads/new-message';
import type { WireMessage } from './message';
import type { InputMessage } from './message-input';

type Given = InputMessage | WireMessage;
type Part = ChatMessage['parts'][number];

function toolPart(name: string, id: string, input: unknown): Part {
  return { type: 'dynamic-tool', toolName: name, toolCallId: id, state: 'input-available', input };
}

/** Tools of ours are stored as ours, so that the browser shows them as such. */
function withReport(part: Part, message: Given): Part {
  if (part.type !== 'dynamic-tool') return part;
  const { toolCallId, input, toolName } = part;
  const type = `tool-${toolName}`;
  if ('status' in message && message.status === 'error') {
    return { type, toolCallId, input, state: 'output-error', errorText: message.content } as Part;
  }
  const artifact = 'artifact' in message && typeof message.artifact === 'object' ? message.artifact : null;
  const output = {
    report: message.content,
    ...(toolName === 'update_todos' ? { changes: [] } : {}),
    ...artifact,
  };
  return { type, toolCallId, input, state: 'output-available', output } as Part;
}

function extraOf(message: Given): MessageExtra | null {
  const extra: MessageExtra = {};
  if (message.id) extra.id = message.id;
  if (message.type === 'system') extra.type = 'system';
  if (message.name) extra.name = message.name;
  if (Object.keys(message.additional_kwargs ?? {}).length > 0)
    extra.additional_kwargs = message.additional_kwargs;
  if (Object.keys(message.response_metadata ?? {}).length > 0)
    extra.response_metadata = message.response_metadata;
  return Object.keys(extra).length > 0 ? extra : null;
}

class Answer {
  readonly row: NewMessage = { id: crypto.randomUUID(), role: 'assistant', parts: [] };
  readonly #ids: (string | null)[] = [];

  add(message: Given): void {
    this.#ids.push(message.id || null);
    const { parts } = this.row;
    if (message.type === 'ai') {
      parts.push({ type: 'step-start' });
      if (message.content !== '') parts.push({ type: 'text', text: message.content, state: 'done' });
      for (const call of message.tool_calls ?? []) parts.push(toolPart(call.name, call.id, call.args));
    } else {
      const index = parts.findIndex(
        (part) =>
          part.type === 'dynamic-tool' &&
          'tool_call_id' in message &&
          part.toolCallId === message.tool_call_id &&
          part.state === 'input-available',
      );
      const part = parts[index];
      if (!part) {
        throw new AppError('invalid', 'A tool message answers a tool call of the message before it.', {
          field: 'messages',
        });
      }
      parts[index] = withReport(part, message);
    }
    const { response_metadata } = message;
    const extra: MessageExtra = { ...this.row.extra };
    if (message.type === 'ai' && response_metadata) extra.response_metadata = response_metadata;
    if (this.#ids.some((id) => id !== null)) extra.ids = this.#ids;
    this.row.extra = extra;
  }
}

/** Throws an AppError `invalid` for a tool message without its call. */
export function toRows(messages: Given[]): NewMessage[] {
  const rows: NewMessage[] = [];
  let answer: Answer | null = null;
  for (const message of messages) {
    if (message.type === 'ai' || message.type === 'tool') {
      if (!answer) {
        answer = new Answer();
        rows.push(answer.row);
      }
      answer.add(message);
      continue;
    }
    answer = null;
    rows.push({
      id: crypto.randomUUID(),
      role: 'user',
      parts: [{ type: 'text', text: message.content }],
      extra: extraOf(message),
    });
  }
  return rows;
}
