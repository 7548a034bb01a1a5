// The name of a list as it comes from the browser (see list-key.ts), read into its category and its end user.
import { z } from 'zod';
import { readListKey } from './list-key';
import { categorySchema } from './todo';

export const listSchema = z
  .string()
  .transform(readListKey)
  .pipe(
    z.object({
      category: categorySchema,
      // PostgreSQL stores no NUL and no half character.
      endUser: z
        .string()
        .max(200)
        .transform((name) => name.toWellFormed().replaceAll('\u0000', '')),
    }),
  );
