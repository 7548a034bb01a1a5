// What an assistant is, for the server and the browser alike.

import { z } from 'zod';
import { categorySchema } from '@/lib/todos/todo';
import {
  COLORS,
  type Color,
  DESCRIPTION_LIMIT,
  ICONS,
  type IconName,
  NAME_LIMIT,
  NOTE_LIMIT,
} from './limits';
import { oneLine, printable, roleSchema } from './role';

export { COLORS, type Color };

/** An assistant at its current version. */
export type Assistant = {
  id: string;
  version: number;
  name: string;
  description: string | null;
  color: Color;
  /** Without one the initial stands for it. */
  icon: IconName | null;
  category: string;
  endUser: string;
  role: string;
  /** The language model it asks for, or null for the default. */
  model: string | null;
  /** The one that a new chat begins with; at most one of an account. */
  isDefault: boolean;
};

export type AssistantListItem = Assistant & { openTodos: number };

export const CHANGE_KINDS = [
  'created',
  'name',
  'description',
  'color',
  'icon',
  'category',
  'role',
  'model',
  'other',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type AssistantVersion = Omit<Assistant, 'id' | 'version' | 'isDefault'> & {
  number: number;
  note: string | null;
  /** The version that was current when this one was made; null for the first. */
  basedOn: number | null;
  /** In what it differs from that one; a program may save a version that differs in nothing. */
  changes: ChangeKind[];
  /** How many answers it gave. */
  answers: number;
  /** And how many of them the person rated so. */
  up: number;
  down: number;
  /** Instant, ISO 8601. */
  createdAt: string;
};

const UNNAMED = 'An assistant needs a name.';

export const noteSchema = z
  .string()
  .transform((note) => printable(note.toWellFormed()).trim())
  .pipe(z.string().max(NOTE_LIMIT, `A note has at most ${NOTE_LIMIT} characters.`));

export const assistantFieldsSchema = z.object({
  name: z
    .string(UNNAMED)
    .transform(oneLine)
    .pipe(z.string().min(1, UNNAMED).max(NAME_LIMIT, `A name has at most ${NAME_LIMIT} characters.`)),
  color: z.enum(COLORS, 'There is no such colour.'),
  icon: z.enum(ICONS, 'There is no such icon.').nullable(),
  category: categorySchema,
  role: roleSchema,
  description: z
    .string()
    .transform((text) => printable(text.toWellFormed()).trim())
    .pipe(z.string().max(DESCRIPTION_LIMIT, `A description has at most ${DESCRIPTION_LIMIT} characters.`))
    .nullable(),
  model: z.string().trim().min(1).max(200).nullable(),
});

const NUMBER = 'A version has a whole number, from 1 on.';

/** What PostgreSQL's integer holds. */
export const versionNumberSchema = z.number(NUMBER).int(NUMBER).min(1, NUMBER).max(2_147_483_647, NUMBER);

/** A revision: the fields that change, why, and which version the person had before them. */
export const revisionSchema = assistantFieldsSchema.partial().extend({
  note: noteSchema.optional(),
  baseVersion: versionNumberSchema.optional(),
});
export type Revision = z.infer<typeof revisionSchema>;
