// Where a page of the list ends: the deadline and the id of its last ToDo, as one word of an address.
import { z } from 'zod';
import { deadlineSchema } from './todo.ts';

export type Cursor = { deadline: string | null; id: string };

/** '2025-08-04T17:00:00~<id>', or '~<id>' where there is no deadline. */
export function cursorOf({ deadline, id }: Cursor): string {
  return `${deadline ?? ''}~${id}`;
}

export const cursorSchema = z
  .string()
  .regex(/^[^~]*~[^~]*$/, 'This is no place in a list.')
  .transform((text) => {
    const [deadline, id = ''] = text.split('~');
    return { deadline: deadline || null, id };
  })
  .pipe(
    z.object({ deadline: deadlineSchema.shape.at.nullable(), id: z.guid('This is no place in a list.') }),
  );
