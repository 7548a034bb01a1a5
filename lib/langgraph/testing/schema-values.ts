// For the fuzz test: values that a JSON Schema of the OpenAPI description asks for, and values that nobody asked for.

import fc from 'fast-check';

export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
  format?: string;
};

const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u0301',
  "'; DROP TABLE account; --",
  '$1',
  '%',
  '%00',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '00000000-0000-0000-0000-000000000000',
  '9999-12-31T23:59:59.999Z',
  '-infinity',
  'NaN',
  'x'.repeat(10_000),
  '𝔘'.repeat(300),
];
const LIKELY_TEXTS = [
  'task_maistro',
  'todo.work',
  'todo',
  'work',
  'personal',
  'profile',
  'instructions',
  'default-user',
  'me',
  'What can you do?',
  'Create ToDo: Buy milk by next Monday.',
  '* * * * *',
  '0 8 * * 1-5',
  'Europe/Berlin',
  'values',
  '2026-12-31T10:00:00Z',
  'https://maistro.invalid/hook',
  'http://127.0.0.1/',
  'true',
  '-1',
];
/** What a field of this name may well hold, where the description says no more than that it is a text. */
const LIKELY_BY_NAME: Record<string, string[]> = {
  schedule: ['0 8 * * 1-5', '*/5 * * * *'],
  timezone: ['Europe/Berlin', 'UTC'],
  webhook: ['https://maistro.invalid/hook'],
  content: ['What can you do?', 'Create ToDo: Buy milk by next Monday.', 'Give me a todo summary.'],
  namespace: ['todo', 'work', 'profile', 'notes', 'todo.work', 'todo.work.default-user', 'notes.mine'],
  limit: ['1', '5', '1000'],
  offset: ['0', '3', '2147483647'],
  wait: ['0', '1'],
  cancel_on_disconnect: ['0', 'true'],
  delete_threads: ['false', '1'],
  stream_mode: ['values', 'events'],
  select: ['values', 'metadata', 'thread_id'],
  checkpoint_ns: [''],
  role: ['user', 'assistant', 'system'],
};
const NUMBERS = [0, -0, 1, -1, 0.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308];

const hostileText = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 20 }));

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(...NUMBERS, null, true, false, [], {}, [[]], [null], { $ref: '#' }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Keys that mean something in the free-form objects: config.configurable, input, checkpoint, metadata. */
const KEYS = [
  'messages',
  'configurable',
  'todo_category',
  'task_maistro_role',
  'user_id',
  'time_zone',
  'model',
  'checkpoint_id',
  'tags',
  '__proto__',
  'toString',
];

/** By the name of a field, the ids that exist: the caller's own, and others'. */
export type Ids = Record<string, string[]>;

export class SchemaValues {
  readonly #schemas: Record<string, Schema>;
  readonly #ids: Ids;
  readonly #anyId: fc.Arbitrary<string>;
  readonly #isHostile: boolean;

  constructor(schemas: Record<string, Schema>, ids: Ids, isHostile: boolean) {
    this.#schemas = schemas;
    this.#ids = ids;
    this.#anyId = fc.oneof(fc.constantFrom(...Object.values(ids).flat()), fc.uuid());
    this.#isHostile = isHostile;
  }

  text(name: string): fc.Arbitrary<string> {
    const plain = fc.constantFrom(...LIKELY_TEXTS);
    const likely = fc.constantFrom(...(LIKELY_BY_NAME[name] ?? LIKELY_TEXTS));
    const fitting = /(^|_)ids?$/.test(name) ? this.#id(name) : likely;
    if (!this.#isHostile) return fitting;
    return fc.oneof({ weight: 4, arbitrary: fitting }, { weight: 1, arbitrary: plain }, hostileText);
  }

  #id(name: string): fc.Arbitrary<string> {
    const known = this.#ids[name.replace(/s$/, '')];
    if (!known) return this.#anyId;
    return fc.oneof({ weight: 7, arbitrary: fc.constantFrom(...known) }, this.#anyId);
  }

  /** What the schema says; in hostile requests now and then anything. */
  value(schema: Schema, name: string, depth = 0): fc.Arbitrary<unknown> {
    const fitting = this.#fitting(schema, name, depth);
    return this.#isHostile ? fc.oneof({ weight: 6, arbitrary: fitting }, hostile) : fitting;
  }

  #fitting(schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref) return this.#fitting(this.#resolve(schema.$ref), name, depth);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return fc.oneof(...choices.map((choice) => this.#fitting(choice, name, depth)));
    if (schema.allOf) return fc.tuple(...schema.allOf.map((part) => this.#object(part, depth))).map(merge);
    const types = [schema.type ?? 'any'].flat();
    return fc.oneof(...types.map((type) => this.#ofType(type, schema, name, depth)));
  }

  #ofType(type: string, schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
    switch (type) {
      case 'string':
        return schema.format === 'uuid' ? this.#id(name) : this.text(name);
      case 'integer':
      case 'number':
        return fc.integer({
          min: Math.max(schema.minimum ?? 0, -5),
          max: Math.min(schema.maximum ?? 20, 20),
        });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array':
        return fc.array(this.value(schema.items ?? {}, name, depth + 1), { maxLength: 3 });
      case 'object':
        return schema.properties ? this.#object(schema, depth) : this.#free(depth);
      default:
        return depth > 2 ? hostile : this.#free(depth);
    }
  }

  #object(schema: Schema, depth: number): fc.Arbitrary<Record<string, unknown>> {
    const target = schema.$ref ? this.#resolve(schema.$ref) : schema;
    const required = target.required ?? [];
    const fields = Object.entries(target.properties ?? {}).map(([name, field]) =>
      fc
        .option(this.value(field, name, depth + 1), {
          freq: this.#presence(required.includes(name)),
          nil: undefined,
        })
        .map((value) => (value === undefined ? {} : { [name]: value })),
    );
    return fc.tuple(...fields).map(merge);
  }

  /** One in how many is left out; a clean request leaves out nothing that is required. */
  #presence(isRequired: boolean): number {
    if (!isRequired) return 2;
    return this.#isHostile ? 20 : Number.MAX_SAFE_INTEGER;
  }

  /** An object that the description leaves open, or messages. */
  #free(depth: number): fc.Arbitrary<unknown> {
    const entry: fc.Arbitrary<unknown> =
      depth > 3 ? hostile : fc.oneof(hostileText, this.text('key'), hostile);
    const message = fc.record({
      type: fc.constantFrom('human', 'ai', 'tool', 'system', 'remove', 'robot'),
      content: fc.oneof(this.text('content'), fc.constant([{ type: 'text', text: 'Hello' }]), hostile),
      id: fc.option(this.text('id'), { nil: undefined }),
      tool_calls: fc.option(fc.constant([{ name: 'update_todos', args: {}, id: 'call' }]), {
        nil: undefined,
      }),
      tool_call_id: fc.option(fc.constant('call'), { nil: undefined }),
    });
    return fc.oneof(
      fc.dictionary(fc.constantFrom(...KEYS), entry, { maxKeys: 4, noNullPrototype: true }),
      fc.record({ messages: fc.oneof(fc.array(message, { maxLength: 3 }), message) }),
      fc.record({ configurable: fc.dictionary(fc.constantFrom(...KEYS), this.text('key'), { maxKeys: 4 }) }),
    );
  }

  #resolve(ref: string): Schema {
    const schema = this.#schemas[ref.slice(ref.lastIndexOf('/') + 1)];
    if (!schema) throw new Error(`The description names ${ref}, which is not in it.`);
    return schema;
  }
}

const merge = (parts: readonly object[]): Record<string, unknown> => Object.assign({}, ...parts);
