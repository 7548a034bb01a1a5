// The graph as clients may draw it, and the schemas of what goes into and comes out of it.

import { GRAPH_ID } from '@/lib/assistants/graph';
import { AGENT_NODE, TOOL_NODES } from './message';

export function drawnGraph() {
  const node = (name: string) => ({ id: name, type: 'runnable', data: { name } });
  const end = (name: string) => ({ id: name, type: 'schema', data: name });
  return {
    nodes: [end('__start__'), node(AGENT_NODE), ...TOOL_NODES.map(node), end('__end__')],
    edges: [
      { source: '__start__', target: AGENT_NODE },
      ...TOOL_NODES.map((tool) => ({ source: AGENT_NODE, target: tool, conditional: true })),
      { source: AGENT_NODE, target: '__end__', conditional: true },
      ...TOOL_NODES.map((tool) => ({ source: tool, target: AGENT_NODE })),
    ],
  };
}

const messages = {
  type: 'object',
  title: 'State',
  properties: {
    messages: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          type: { type: 'string', enum: ['human', 'ai', 'tool', 'system'] },
          content: {},
          tool_calls: { type: 'array', items: { type: 'object' } },
          tool_call_id: { type: 'string' },
        },
        required: ['content'],
      },
    },
  },
  required: ['messages'],
} as const;

const configuration = {
  type: 'object',
  title: 'Configuration',
  properties: {
    todo_category: { type: 'string', default: 'general', description: 'Which ToDo list it keeps.' },
    user_id: {
      type: 'string',
      default: 'default-user',
      description: 'Whose memories, within the account. The default is the person whose account it is.',
    },
    task_maistro_role: { type: 'string', description: 'How it is to behave.' },
    model: { type: 'string', description: 'Which language model answers.' },
    time_zone: { type: 'string', default: 'UTC', description: 'The IANA zone that deadlines are meant in.' },
  },
} as const;

export function graphSchemas() {
  return {
    graph_id: GRAPH_ID,
    input_schema: { ...messages, title: 'Input' },
    output_schema: { ...messages, title: 'Output' },
    state_schema: messages,
    config_schema: configuration,
    context_schema: configuration,
  };
}
