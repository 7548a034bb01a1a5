// The namespaces that are the memories of assistants: (kind, category, user). All others are free storage.
import { z } from 'zod';
import { DEFAULT_USER } from '@/lib/assistants/configuration';
import { categorySchema, type Scope } from '@/lib/todos/todo';

export const KINDS = ['todo', 'profile', 'instructions'] as const;
export type Kind = (typeof KINDS)[number];

const userSchema = z.string().trim().min(1, 'A user must not be empty.').max(200);
const memorySchema = z.object({ namespace: z.tuple([z.enum(KINDS), categorySchema, userSchema]) });

export const isKind = (label: string | undefined): label is Kind => KINDS.some((kind) => kind === label);

/** Null for free storage. Throws a ZodError where category or user cannot be ones. */
export function memoryOf(
  accountId: string,
  namespace: readonly string[],
): { kind: Kind; scope: Scope } | null {
  if (namespace.length !== 3 || !isKind(namespace[0])) return null;
  const [kind, category, user] = memorySchema.parse({ namespace }).namespace;
  return { kind, scope: { accountId, category, endUser: endUserOf(user) } };
}

/** The list that the browser shows has no end user; here it needs a name. */
export const endUserOf = (user: string): string => (user === DEFAULT_USER ? '' : user);
