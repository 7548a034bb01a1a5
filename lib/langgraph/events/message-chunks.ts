// The stream modes `messages-tuple` (each piece as it comes) and `messages` (what there is so far).

import { GRAPH_ID } from '@/lib/assistants/graph';
import type { RunEvent } from '@/lib/runs/log';
import { AGENT_NODE, type Step, type WireMessage } from '../message';
import type { WireEvent } from './modes';
import type { RunFacts } from './translate';

type ToolCallChunk = {
  name: string | null;
  args: string;
  id: string | null;
  index: number;
  type: 'tool_call_chunk';
};

export type Chunk = {
  type: 'AIMessageChunk';
  content: string;
  id: string;
  name: null;
  additional_kwargs: Record<string, never>;
  response_metadata: Record<string, unknown>;
  tool_calls: never[];
  invalid_tool_calls: never[];
  tool_call_chunks: ToolCallChunk[];
  usage_metadata: null;
};

export class MessageChunks {
  readonly #run: RunFacts;
  readonly #begun = new Set<string>();
  /** The calls of the message under way: their order, and whether their arguments came in pieces. */
  #calls = new Map<string, { index: number; isStreamed: boolean }>();
  #node = AGENT_NODE;
  #step = 0;

  constructor(run: RunFacts) {
    this.#run = run;
  }

  enter(node: string, step: number): void {
    this.#node = node;
    this.#step = step;
    if (node === AGENT_NODE) this.#calls = new Map();
  }

  /** The piece that an event adds to the model's message, or null. */
  read(event: RunEvent, id: string, model: string | null): Chunk | null {
    const chunk = (content: string, calls: ToolCallChunk[]): Chunk => ({
      type: 'AIMessageChunk',
      content,
      id,
      name: null,
      additional_kwargs: {},
      response_metadata: model ? { model_name: model } : {},
      tool_calls: [],
      invalid_tool_calls: [],
      tool_call_chunks: calls,
      usage_metadata: null,
    });
    const call = (name: string | null, args: string, callId: string | null, index: number) =>
      chunk('', [{ name, args, id: callId, index, type: 'tool_call_chunk' }]);
    switch (event.type) {
      case 'text-delta':
        return event.delta === '' ? null : chunk(event.delta, []);
      case 'tool-input-start': {
        const index = this.#calls.size;
        this.#calls.set(event.toolCallId, { index, isStreamed: false });
        return call(event.toolName, '', event.toolCallId, index);
      }
      case 'tool-input-delta': {
        const known = this.#calls.get(event.toolCallId);
        if (!known) return null;
        known.isStreamed = true;
        return call(null, event.inputTextDelta, null, known.index);
      }
      case 'tool-input-available': {
        const known = this.#calls.get(event.toolCallId);
        if (known?.isStreamed) return null;
        const args = JSON.stringify(event.input);
        if (known) return call(null, args, null, known.index);
        const index = this.#calls.size;
        this.#calls.set(event.toolCallId, { index, isStreamed: true });
        return call(event.toolName, args, event.toolCallId, index);
      }
      default:
        return null;
    }
  }

  tuple(chunk: Chunk): WireEvent[] {
    return [{ event: 'messages', data: [chunk, this.#metadata()] }];
  }

  partial({ id }: Chunk, message: WireMessage | null): WireEvent[] {
    if (!message) return [];
    const events: WireEvent[] = [];
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      events.push({ event: 'messages/metadata', data: { [id]: { metadata: this.#metadata() } } });
    }
    events.push({ event: 'messages/partial', data: [message] });
    return events;
  }

  complete(step: Step): WireEvent[] {
    return step.messages.flatMap((message) => {
      const isNew = !this.#begun.has(message.id);
      this.#begun.add(message.id);
      const metadata = { [message.id]: { metadata: this.#metadata() } };
      return [
        ...(isNew ? [{ event: 'messages/metadata', data: metadata }] : []),
        { event: 'messages/complete', data: [message] },
      ];
    });
  }

  wholes(step: Step): WireEvent[] {
    return step.messages.map((message) => ({ event: 'messages', data: [message, this.#metadata()] }));
  }

  #metadata() {
    const { runId, threadId, assistantId, attempt } = this.#run;
    return {
      tags: [],
      run_id: runId,
      thread_id: threadId,
      assistant_id: assistantId,
      graph_id: GRAPH_ID,
      run_attempt: attempt,
      langgraph_node: this.#node,
      langgraph_step: this.#step,
      langgraph_triggers: [`branch:to:${this.#node}`],
      langgraph_path: ['__pregel_pull', this.#node],
      langgraph_checkpoint_ns: '',
      checkpoint_ns: '',
    };
  }
}
