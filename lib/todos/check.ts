// Checks what a caller hands in, with the error that this room throws for it.
import type { z } from 'zod';
import { AppError } from '../errors.ts';

/** Throws an AppError `invalid` with the first mistake and its field. */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path[0];
  throw new AppError('invalid', issue?.message ?? 'This ToDo is not valid.', {
    field: field === undefined ? undefined : String(field),
  });
}
