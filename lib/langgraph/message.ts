// A message of ours as messages of LangChain. One answer with tool calls counts there as several: what the model
// said with its calls, each tool's report, and so on until the last words.

import type { ChatMessage } from '@/lib/threads/chat-message';
import type { MessageExtra } from '@/lib/threads/new-message';

export type ToolCall = { name: string; args: Record<string, unknown>; id: string; type: 'tool_call' };

type Common = {
  content: string;
  id: string;
  name: string | null;
  additional_kwargs: Record<string, unknown>;
  response_metadata: Record<string, unknown>;
};
export type HumanMessage = Common & { type: 'human' | 'system'; example?: boolean };
export type AiMessage = Common & {
  type: 'ai';
  example: boolean;
  tool_calls: ToolCall[];
  invalid_tool_calls: unknown[];
  usage_metadata: null;
};
export type ToolMessage = Common & {
  type: 'tool';
  tool_call_id: string;
  status: 'success' | 'error';
  artifact: unknown;
};
export type WireMessage = HumanMessage | AiMessage | ToolMessage;

/** The node of the graph that speaks, and those that use a tool. */
export const AGENT_NODE = 'task_maistro';
export const TOOL_NODES = ['update_todos', 'search_todos', 'update_profile', 'update_instructions'] as const;

/** What one node did: the messages that it added. */
export type Step = { node: string; messages: WireMessage[] };

type Part = ChatMessage['parts'][number];
type ToolPart = Extract<Part, { toolCallId: string }>;

const isTool = (part: Part): part is ToolPart => 'toolCallId' in part;
const nameOf = (part: ToolPart) =>
  part.type === 'dynamic-tool' ? part.toolName : part.type.replace(/^tool-/, '');
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of each call of the model. */
function splitSteps(parts: ChatMessage['parts']): ChatMessage['parts'][] {
  const steps: ChatMessage['parts'][] = [[]];
  for (const part of parts) {
    if (part.type === 'step-start') steps.push([]);
    else steps.at(-1)?.push(part);
  }
  return steps.filter((step) => step.length > 0);
}

function outputOf(
  part: ToolPart,
): { content: string; status: 'success' | 'error'; artifact: unknown } | null {
  if (part.state === 'output-error') return { content: part.errorText, status: 'error', artifact: null };
  if (part.state !== 'output-available') return null;
  const { output } = part as { output: unknown };
  if (!isObject(output) || typeof output.report !== 'string') {
    return { content: JSON.stringify(output ?? null), status: 'success', artifact: null };
  }
  const { report, ...artifact } = output;
  return { content: report, status: 'success', artifact: Object.keys(artifact).length > 0 ? artifact : null };
}

/** What the nodes did for this message; a person's message is one step of the node `__start__`. */
export function stepsOf(message: ChatMessage, extra: MessageExtra | null = null): Step[] {
  let count = 0;
  const common = (content: string): Common => {
    const index = count;
    count += 1;
    const base = extra?.id ?? message.id;
    return {
      content,
      id: extra?.ids?.[index] ?? (index === 0 ? base : `${base}.${index}`),
      name: null,
      additional_kwargs: {},
      response_metadata: {},
    };
  };
  const text = (parts: ChatMessage['parts']) =>
    parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('');

  if (message.role !== 'assistant') {
    const human: HumanMessage = {
      ...common(text(message.parts)),
      type: extra?.type === 'system' ? 'system' : 'human',
      name: extra?.name ?? null,
      additional_kwargs: extra?.additional_kwargs ?? {},
      response_metadata: extra?.response_metadata ?? {},
    };
    if (human.type === 'human') human.example = false;
    return [{ node: '__start__', messages: [human] }];
  }

  const { status, model } = { status: message.metadata?.status, model: message.metadata?.model };
  const isCut = status === 'stopped' || status === 'failed';
  return splitSteps(message.parts).flatMap((parts) => {
    const tools = parts.filter(isTool).filter((part) => outputOf(part) !== null || !isCut);
    const content = text(parts);
    if (content === '' && tools.length === 0) return [];
    const ai: AiMessage = {
      ...common(content),
      type: 'ai',
      example: false,
      response_metadata: extra?.response_metadata ?? (model ? { model_name: model } : {}),
      tool_calls: tools.map((part) => ({
        name: nameOf(part),
        args: isObject(part.input) ? part.input : {},
        id: part.toolCallId,
        type: 'tool_call',
      })),
      invalid_tool_calls: [],
      usage_metadata: null,
    };
    const steps: Step[] = [{ node: AGENT_NODE, messages: [ai] }];
    for (const part of tools) {
      const output = outputOf(part);
      if (!output) continue;
      const { content: report, status: outcome, artifact } = output;
      const tool: ToolMessage = {
        ...common(report),
        type: 'tool',
        name: nameOf(part),
        tool_call_id: part.toolCallId,
        status: outcome,
        artifact,
      };
      const last = steps.at(-1);
      if (last?.node === nameOf(part)) last.messages.push(tool);
      else steps.push({ node: nameOf(part), messages: [tool] });
    }
    return steps;
  });
}

export function toWire(message: ChatMessage, extra: MessageExtra | null = null): WireMessage[] {
  return stepsOf(message, extra).flatMap(({ messages }) => messages);
}
