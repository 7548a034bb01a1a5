// How a deadline comes from the screen: as a date, or as words that are read in the person's zone.
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { isTimeZone } from '@/lib/time/clock';
import type { Deadline } from '@/lib/time/deadline';
import { readDeadline } from '@/lib/time/read-deadline';

export const wordsFields = {
  deadlineWords: z.string().trim().min(1).max(200).optional(),
  timeZone: z.string().refine(isTimeZone, 'This time zone is not known.').optional(),
};

/**
 * Puts the deadline that the words mean into the fields. A day that is past is taken as it was said.
 * Throws an AppError `invalid` on the field `deadlineWords` when they cannot be read.
 */
export function withDeadline<
  Fields extends { deadline?: Deadline | null; deadlineWords?: string; timeZone?: string },
>({ deadlineWords, timeZone, ...fields }: Fields): Omit<Fields, keyof typeof wordsFields> {
  if (deadlineWords === undefined) return fields;
  if (timeZone === undefined) {
    throw new AppError('invalid', 'A deadline in words needs the time zone.', { field: 'timeZone' });
  }
  const read = readDeadline(deadlineWords, { now: Date.now(), timeZone });
  if (read.kind === 'none') {
    throw new AppError('invalid', `"${deadlineWords}" is no date I can read. Try "next Friday 17:00".`, {
      field: 'deadlineWords',
    });
  }
  return { ...fields, deadline: read.deadline };
}
