// One request to the scripted model server, the same whichever of the two OpenAI protocols it came in.

import { z } from 'zod';

export type Api = 'chat' | 'responses';

export type ModelCall = {
  api: Api;
  model: string;
  /** What the system message says: role, rules, calendar, memories, ToDos. */
  instructions: string;
  /** The last thing the person said. */
  said: string;
  /** What tools answered since then. */
  results: string[];
  /** What tools answered before that, in earlier turns. */
  earlierResults: string[];
  tools: string[];
};

/** A request that the real service would refuse. */
export class BadRequest extends Error {}

const content = z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() })), z.null()]);
const named = z.looseObject({ name: z.string() });

const chatBody = z.object({
  model: z.string(),
  stream: z.literal(true),
  messages: z.array(z.looseObject({ role: z.string(), content: content.optional() })),
  tools: z.array(z.looseObject({ function: named })).optional(),
});

const responsesBody = z.object({
  model: z.string(),
  stream: z.literal(true),
  input: z.array(
    z.looseObject({
      type: z.string().optional(),
      role: z.string().optional(),
      content: content.optional(),
      output: z.unknown().optional(),
      id: z.string().optional(),
    }),
  ),
  tools: z.array(named).optional(),
});

type Item = { kind: 'system' | 'user' | 'result' | 'other'; text: string };

export function readCall(api: Api, body: unknown): ModelCall {
  return api === 'chat' ? readChat(chatBody.parse(body)) : readResponses(responsesBody.parse(body));
}

function readChat({ model, messages, tools }: z.infer<typeof chatBody>): ModelCall {
  const items = messages.map(
    (message): Item => ({ kind: kindOf(message.role), text: textOf(message.content) }),
  );
  return { api: 'chat', model, ...summarise(items), tools: (tools ?? []).map((tool) => tool.function.name) };
}

function readResponses({ model, input, tools }: z.infer<typeof responsesBody>): ModelCall {
  const items = input.map((item): Item => {
    if (item.type === 'function_call_output') return { kind: 'result', text: String(item.output) };
    // What the service answers when it keeps nothing, or no longer.
    if (item.type === 'item_reference') throw new BadRequest(`Item with id '${item.id}' not found.`);
    return { kind: kindOf(item.role ?? ''), text: textOf(item.content) };
  });
  return { api: 'responses', model, ...summarise(items), tools: (tools ?? []).map((tool) => tool.name) };
}

function summarise(items: Item[]) {
  const last = items.findLastIndex((item) => item.kind === 'user');
  if (last < 0) throw new BadRequest('There is no user message.');
  const results = (part: Item[]) => part.filter((item) => item.kind === 'result').map((item) => item.text);
  return {
    instructions: items.find((item) => item.kind === 'system')?.text ?? '',
    said: items[last]?.text ?? '',
    results: results(items.slice(last)),
    earlierResults: results(items.slice(0, last)),
  };
}

function kindOf(role: string): Item['kind'] {
  if (role === 'system' || role === 'developer') return 'system';
  if (role === 'user') return 'user';
  return role === 'tool' ? 'result' : 'other';
}

function textOf(value: z.infer<typeof content> | undefined): string {
  if (typeof value === 'string') return value;
  return (value ?? []).map((part) => part.text ?? '').join('');
}
