// The name of a list as it comes from the browser (see list-key.ts), read into its category and its end user.
import { z } from 'zod';
import { listKey, readListKey } from './list-key';
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

const MOST_LISTS = 50;

/** Some lists, each once, as their keys. */
export const listsSchema = z
  .array(listSchema)
  .max(MOST_LISTS, `Choose at most ${MOST_LISTS} lists at once.`)
  .transform((lists) => [...new Set(lists.map(listKey))]);
