// What the store holds, and how it is named.
import { z } from 'zod';

/** An item as it is read. */
export type Item = {
  namespace: string[];
  key: string;
  value: Record<string, unknown>;
  createdAt: Date;
  updatedAt: Date;
};

/** Together they are one entry of an index, which PostgreSQL bounds. Bytes. */
const NAME_BYTES = 2_000;

const labelSchema = z
  .string()
  .min(1, 'A label of a namespace must not be empty.')
  .max(200, 'A label of a namespace has at most 200 characters.')
  .refine((label) => !label.includes('.'), 'A label of a namespace must not contain a dot.');

/** From none to all of the labels. */
export const prefixSchema = z.array(labelSchema).max(20, 'A namespace has at most 20 labels.');

export const namespaceSchema = prefixSchema.min(1, 'A namespace needs a label.');

export const keySchema = z
  .string()
  .min(1, 'A key must not be empty.')
  .max(500, 'A key has at most 500 characters.');

export const itemNameSchema = z
  .object({ namespace: namespaceSchema, key: keySchema })
  .refine(({ namespace, key }) => Buffer.byteLength(JSON.stringify([namespace, key])) <= NAME_BYTES, {
    message: `Namespace and key have at most ${NAME_BYTES} bytes together.`,
    path: ['key'],
  });
export type ItemName = z.infer<typeof itemNameSchema>;
