// Reads the lists that this browser kept; apart from the keeping, so that only the offline page loads the schema.

import { z } from 'zod';
import { KEPT_LISTS, type KeptLists } from './kept-lists';

const schema: z.ZodType<KeptLists> = z.object({
  at: z.number(),
  lists: z.array(
    z.object({
      title: z.string(),
      todos: z.array(
        z.object({
          id: z.string(),
          task: z.string(),
          deadline: z.string().nullable(),
          deadlineHasTime: z.boolean(),
          estimateMinutes: z.number().nullable(),
        }),
      ),
      more: z.number(),
    }),
  ),
  waiting: z.number().default(0),
});

/** Null when nothing was kept, storage is forbidden, or something else wrote there. */
export function readKeptLists(): KeptLists | null {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(KEPT_LISTS) ?? ''));
  } catch {
    return null;
  }
}
