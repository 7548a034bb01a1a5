// The stream mode `events`: the graph, its nodes, the model and the tools, each with its start and its end.

import { GRAPH_ID } from '@/lib/assistants/graph';
import { AGENT_NODE, type Step, type WireMessage } from '../message';
import type { Chunk } from './message-chunks';
import type { WireEvent } from './modes';
import type { RunFacts } from './translate';

type Values = { messages: WireMessage[] };

const MODEL = 'ChatModel';

export class RunnableEvents {
  readonly #run: RunFacts;
  #node = AGENT_NODE;

  constructor(run: RunFacts) {
    this.#run = run;
  }

  begin(input: Values): WireEvent[] {
    return [this.#event('on_chain_start', GRAPH_ID, { input })];
  }

  end(output: Values): WireEvent[] {
    return [this.#event('on_chain_end', GRAPH_ID, { output })];
  }

  nodeStart(node: string, input: Values): WireEvent[] {
    this.#node = node;
    const inner =
      node === AGENT_NODE
        ? this.#event('on_chat_model_start', MODEL, { input: { messages: [input.messages] } })
        : this.#event('on_tool_start', node, { input: this.#argsOf(node, input) });
    return [this.#event('on_chain_start', node, { input }), inner];
  }

  modelStream(chunk: Chunk): WireEvent[] {
    return [this.#event('on_chat_model_stream', MODEL, { chunk })];
  }

  nodeEnd({ node, messages }: Step): WireEvent[] {
    const inner =
      node === AGENT_NODE
        ? messages.map((output) => this.#event('on_chat_model_end', MODEL, { output }))
        : messages.map((output) => this.#event('on_tool_end', node, { output }));
    return [...inner, this.#event('on_chain_end', node, { output: { messages } })];
  }

  #argsOf(node: string, { messages }: Values): unknown {
    const calls = messages.flatMap((message) => (message.type === 'ai' ? message.tool_calls : []));
    return calls.findLast((call) => call.name === node)?.args ?? {};
  }

  #event(event: string, name: string, data: object): WireEvent {
    const { runId, threadId, assistantId } = this.#run;
    const isGraph = name === GRAPH_ID && event.startsWith('on_chain') && !('chunk' in data);
    return {
      event: 'events',
      data: {
        event,
        name,
        run_id: runId,
        tags: [],
        metadata: {
          thread_id: threadId,
          run_id: runId,
          assistant_id: assistantId,
          graph_id: GRAPH_ID,
          ...(isGraph ? {} : { langgraph_node: this.#node }),
        },
        data,
        parent_ids: [],
      },
    };
  }
}
