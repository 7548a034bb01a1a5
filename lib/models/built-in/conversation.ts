// The prompt, read as turns: what the person wrote, which tools were called and what they reported, the answer.

import type { Prompt } from './language-model';

export type ToolName = 'update_todos' | 'search_todos' | 'update_profile' | 'update_instructions';

export type Step = { tool: string; input: unknown; report: string; failed: boolean };

export type Turn = { user: string; answer: string; steps: Step[] };

type Message = Prompt[number];
type ToolResult = Extract<Extract<Message, { role: 'tool' }>['content'][number], { type: 'tool-result' }>;

/** The turns in order; the last one is the one under way. Text before the first user message is left out. */
export function readConversation(prompt: Prompt): Turn[] {
  const turns: Turn[] = [];
  const inputs = new Map<string, unknown>();
  for (const message of prompt) {
    if (message.role === 'user') {
      turns.push({ user: textOf(message.content), answer: '', steps: [] });
      continue;
    }
    const turn = turns.at(-1);
    if (!turn || message.role === 'system') continue;
    if (message.role === 'assistant') turn.answer = joinText(turn.answer, textOf(message.content));
    for (const part of message.content) {
      if (part.type === 'tool-call') inputs.set(part.toolCallId, part.input);
      if (part.type === 'tool-result') turn.steps.push(stepOf(part, inputs.get(part.toolCallId)));
    }
  }
  return turns;
}

function stepOf(part: ToolResult, input: unknown): Step {
  const { output, toolName: tool } = part;
  switch (output.type) {
    case 'text':
      return { tool, input, report: output.value, failed: false };
    case 'error-text':
      return { tool, input, report: output.value, failed: true };
    case 'json':
    case 'error-json':
      return { tool, input, report: reportOf(output.value), failed: output.type === 'error-json' };
    case 'content':
      return { tool, input, report: textOf(output.value), failed: false };
    case 'execution-denied':
      return { tool, input, report: output.reason ?? 'The tool was not allowed to run.', failed: true };
  }
}

function reportOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const report = typeof value === 'object' && value !== null && 'report' in value ? value.report : undefined;
  return typeof report === 'string' ? report : JSON.stringify(value);
}

function textOf(parts: readonly { type: string }[]): string {
  return parts
    .flatMap((part) => (part.type === 'text' && 'text' in part ? [String(part.text)] : []))
    .join('\n');
}

function joinText(before: string, after: string): string {
  return [before, after].filter((text) => text !== '').join('\n\n');
}
