// What an assistant is, for the server and the browser alike.

import { z } from 'zod';
import { categorySchema } from '@/lib/todos/todo';
import { COLORS, type Color } from './limits';
import { printable, roleSchema } from './role';

export { COLORS, type Color };

/** An assistant at its current version. */
export type Assistant = {
  id: string;
  version: number;
  name: string;
  description: string | null;
  color: Color;
  category: string;
  endUser: string;
  role: string;
  /** The language model it asks for, or null for the default. */
  model: string | null;
};

export type AssistantVersion = Omit<Assistant, 'id' | 'version'> & {
  number: number;
  note: string | null;
  /** Instant, ISO 8601. */
  createdAt: string;
};

export const assistantFieldsSchema = z.object({
  name: z
    .string()
    .transform((name) => printable(name).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'An assistant needs a name.').max(100, 'A name has at most 100 characters.')),
  color: z.enum(COLORS),
  category: categorySchema,
  role: roleSchema,
  description: z.string().trim().max(500).nullable(),
  model: z.string().trim().min(1).max(200).nullable(),
});

/** What PostgreSQL's integer holds. */
export const versionNumberSchema = z.number().int().min(1).max(2_147_483_647);

/** A revision: the fields that change, why, and which version the person had before them. */
export const revisionSchema = assistantFieldsSchema.partial().extend({
  note: z.string().trim().max(500).optional(),
  baseVersion: versionNumberSchema.optional(),
});
export type Revision = z.infer<typeof revisionSchema>;
