// Reads messages in every shape in which clients send them: LangChain's dicts, role and content, pairs, plain text,
// and what the Python and JavaScript classes turn into.

import { AppError } from '@/lib/errors';
import type { ToolCall } from './message';

export type InputMessage = {
  type: 'human' | 'ai' | 'tool' | 'system' | 'remove';
  content: string;
  id: string | null;
  name?: string;
  additional_kwargs?: Record<string, unknown>;
  response_metadata?: Record<string, unknown>;
  tool_calls?: ToolCall[];
  tool_call_id?: string;
  status?: 'success' | 'error';
};

/** The longest text of one message, as in the browser. */
const LONGEST = 20_000;
const MOST_MESSAGES = 200;
const LONGEST_ID = 200;

const TYPES: Record<string, InputMessage['type']> = {
  human: 'human',
  user: 'human',
  HumanMessage: 'human',
  HumanMessageChunk: 'human',
  ai: 'ai',
  assistant: 'ai',
  AIMessage: 'ai',
  AIMessageChunk: 'ai',
  tool: 'tool',
  ToolMessage: 'tool',
  system: 'system',
  developer: 'system',
  SystemMessage: 'system',
  remove: 'remove',
  RemoveMessage: 'remove',
};

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function invalid(message: string, field: string): AppError {
  return new AppError('invalid', message, { field });
}

/** `{ lc: 1, type: 'constructor', id: [..., 'HumanMessage'], kwargs }` and `{ type, data }` as plain dicts. */
function unwrap(value: Json): Json {
  if (value.type === 'constructor' && Array.isArray(value.id) && isObject(value.kwargs)) {
    return { ...value.kwargs, type: value.id.at(-1) };
  }
  if (isObject(value.data) && 'content' in value.data && !('content' in value)) {
    return { ...value.data, type: value.type };
  }
  return value;
}

function readContent(content: unknown, field: string): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string') return content;
  if (!Array.isArray(content))
    throw invalid('The content of a message is a text or a list of text blocks.', field);
  return content
    .map((block) => {
      if (typeof block === 'string') return block;
      if (isObject(block) && typeof block.text === 'string') return block.text;
      // What a model answered with besides text, handed back by a client that repeats the conversation.
      if (isObject(block) && (block.type === 'tool_use' || block.type === 'reasoning')) return '';
      const type = isObject(block) ? String(block.type ?? 'unknown') : typeof block;
      throw invalid(`Only text can be read here, not "${type.slice(0, 40)}".`, field);
    })
    .join('');
}

function readToolCalls(value: unknown, field: string): ToolCall[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw invalid('tool_calls is a list.', field);
  return value.map((call, index) => {
    if (!isObject(call) || typeof call.name !== 'string' || !/^[\w-]{1,64}$/.test(call.name)) {
      throw invalid('A tool call has a name and an id.', `${field}.${index}`);
    }
    const id =
      typeof call.id === 'string' && call.id !== '' ? call.id.slice(0, LONGEST_ID) : crypto.randomUUID();
    return { name: call.name, args: isObject(call.args) ? call.args : {}, id, type: 'tool_call' };
  });
}

function readId(value: unknown, field: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string' || value.length > LONGEST_ID) {
    throw invalid(`The id of a message is a text of at most ${LONGEST_ID} characters.`, field);
  }
  return value;
}

function readMessage(given: unknown, field: string): InputMessage {
  if (typeof given === 'string') return readMessage({ type: 'human', content: given }, field);
  if (Array.isArray(given) && given.length === 2 && typeof given[0] === 'string') {
    return readMessage({ type: given[0], content: given[1] }, field);
  }
  if (!isObject(given)) throw invalid('A message is an object with a type (or role) and a content.', field);
  const value = unwrap(given);
  const name = String(value.type ?? value.role ?? '');
  // OpenAI's shape says "message" as its type.
  const type = TYPES[name] ?? TYPES[String(value.role ?? '')];
  if (!type) {
    throw invalid(
      `A message is of type human, ai, tool or system${name ? `, not "${name.slice(0, 40)}"` : ''}.`,
      `${field}.type`,
    );
  }
  const id = readId(Array.isArray(value.id) ? null : value.id, `${field}.id`);
  const content = readContent(value.content, `${field}.content`);
  if (content.length > LONGEST) {
    throw invalid(`A message has at most ${LONGEST} characters.`, `${field}.content`);
  }
  const message: InputMessage = { type, content, id };
  if (typeof value.name === 'string' && value.name !== '') message.name = value.name.slice(0, LONGEST_ID);
  if (isObject(value.additional_kwargs)) message.additional_kwargs = value.additional_kwargs;
  if (isObject(value.response_metadata)) message.response_metadata = value.response_metadata;
  if (type === 'ai') message.tool_calls = readToolCalls(value.tool_calls, `${field}.tool_calls`);
  if (type === 'tool') {
    message.tool_call_id = readId(value.tool_call_id, `${field}.tool_call_id`) ?? '';
    message.status = value.status === 'error' ? 'error' : 'success';
  }
  if (type === 'human' && content.trim() === '')
    throw invalid('A message cannot be empty.', `${field}.content`);
  if (type === 'remove' && !id) throw invalid('A removal names the id of a message.', `${field}.id`);
  return message;
}

/**
 * The messages of a run's input or of a state: null and an empty object mean none.
 * Throws an AppError `invalid` that names the place; `field` is the name of the whole.
 */
export function readMessages(input: unknown, field: string): InputMessage[] {
  if (input === null || input === undefined) return [];
  if (!isObject(input)) throw invalid('Give an object such as {"messages": [...]}.', field);
  const unknown = Object.keys(input).find((key) => key !== 'messages');
  if (unknown !== undefined && !('messages' in input)) {
    throw invalid(
      `The state of this graph has one key: messages. It has no "${unknown.slice(0, 40)}".`,
      `${field}.${unknown.slice(0, 40)}`,
    );
  }
  const { messages } = input;
  if (messages === null || messages === undefined) return [];
  // A pair such as ["user", "Hello"] is one message, and a list of two texts are two.
  const list = Array.isArray(messages) ? messages : [messages];
  if (list.length > MOST_MESSAGES)
    throw invalid(`At most ${MOST_MESSAGES} messages at once.`, `${field}.messages`);
  return list.map((message, index) => readMessage(message, `${field}.messages.${index}`));
}
