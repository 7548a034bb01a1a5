// Where a page of the list ends: the deadline and the id of its last ToDo, as one word of an address.
import { z } from 'zod';

export type Cursor = { deadline: string | null; id: string };

/** '2025-08-04T17:00:00~<id>', or '~<id>' where there is no deadline. */
export function cursorOf({ deadline, id }: Cursor): string {
  return `${deadline ?? ''}~${id}`;
}

export const cursorSchema = z
  .string()
  .regex(
    /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:[012]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)?~[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'This is no place in a list.',
  )
  .transform((text): Cursor => {
    const [deadline, id = ''] = text.split('~');
    return { deadline: deadline || null, id };
  })
  .refine(
    ({ deadline }) => deadline === null || !Number.isNaN(Date.parse(`${deadline}Z`)),
    'There is no such day.',
  );
