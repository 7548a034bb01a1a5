// Prints a message of a thread as the notebook's `pretty_print` does.

import type { Message } from '@langchain/langgraph-sdk';

const WIDTH = 80;
const TITLES: Partial<Record<Message['type'], string>> = { human: 'Human', ai: 'Ai', tool: 'Tool' };

function heading(type: Message['type']): string {
  const title = ` ${TITLES[type] ?? type} Message `;
  const left = '='.repeat(Math.floor((WIDTH - title.length) / 2));
  return left + title + '='.repeat(WIDTH - title.length - left.length);
}

/** The text of a message, whichever of the two forms its content has. */
export function textOf({ content }: Message): string {
  if (typeof content === 'string') return content;
  return content.map((block) => (block.type === 'text' ? block.text : `[${block.type}]`)).join('');
}

function toolCalls(message: Message): string[] {
  const calls = message.type === 'ai' ? (message.tool_calls ?? []) : [];
  if (calls.length === 0) return [];
  const lines = calls.flatMap(({ name, id, args }) => [
    `  ${name} (${id})`,
    ` Call ID: ${id}`,
    '  Args:',
    ...Object.entries(args).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}`),
  ]);
  return ['Tool Calls:', ...lines];
}

export function printMessage(message: Message): void {
  const text = textOf(message);
  const lines = [heading(message.type), ...toolCalls(message), ...(text ? ['', text] : [])];
  console.log(lines.join('\n'));
}
