// The parts of an OpenAPI description that the page shows.

import { z } from 'zod';

const schemaFields = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return schemaFields.optional();
  },
  get anyOf() {
    return z.array(schemaFields).optional();
  },
  get oneOf() {
    return z.array(schemaFields).optional();
  },
  get allOf() {
    return z.array(schemaFields).optional();
  },
  get properties() {
    return z.record(z.string(), schemaFields).optional();
  },
});
export type Schema = z.infer<typeof schemaFields>;

const content = z.record(z.string(), z.object({ schema: schemaFields.optional() })).optional();
const operationSchema = z.object({
  tags: z.array(z.string()).default(['Server']),
  summary: z.string().default(''),
  description: z.string().optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().optional(),
        schema: schemaFields,
      }),
    )
    .default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content })),
});

export const descriptionSchema = z.object({
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), schemaFields).default({}) }),
});
export type Description = z.infer<typeof descriptionSchema>;
export type Operation = z.infer<typeof operationSchema> & { method: string; path: string };

/** In the order in which a program meets them; nouns that are not named here come last. */
const ORDER = ['Assistants', 'Threads', 'Runs', 'Store', 'Crons'];
const place = (tag: string) => (ORDER.includes(tag) ? ORDER.indexOf(tag) : ORDER.length);

/** What can be asked, by noun. `base` is left out of the paths. */
export function groupByTag({ paths }: Description, base: string): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? 'Server';
      const shown = path.startsWith(base) ? path.slice(base.length) : path;
      groups.set(tag, [
        ...(groups.get(tag) ?? []),
        { ...operation, method: method.toUpperCase(), path: shown },
      ]);
    }
  }
  // What concerns all of a noun before what concerns one.
  for (const operations of groups.values()) operations.sort((a, b) => depth(a.path) - depth(b.path));
  return new Map([...groups].sort(([a], [b]) => place(a) - place(b)));
}

const depth = (path: string) => path.split('/').length + (path.endsWith('}') ? 0.5 : 0);

export const schemaName = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/** A schema in one line, as a programmer would write its type. */
export function typeText(schema: Schema): string {
  if (schema.$ref) return schemaName(schema.$ref);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeText))].join(' | ');
  if (schema.allOf) return schema.allOf.map(typeText).join(' & ');
  const types = [schema.type ?? 'any'].flat().map((type) => {
    if (type === 'array') return listText(schema.items);
    return type === 'string' && schema.format ? schema.format : type;
  });
  return types.join(' | ');
}

function listText(items: Schema = {}): string {
  const text = typeText(items);
  return text.includes(' ') ? `(${text})[]` : `${text}[]`;
}
