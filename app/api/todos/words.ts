// Deadlines and estimates as people type them into a field. They are read here: the code that reads them
// is too large for the browser, and the agent's tools read with the same.
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { isTimeZone } from '@/lib/time/clock';
import type { Deadline } from '@/lib/time/deadline';
import { readDeadline } from '@/lib/time/read-deadline';
import { readDuration } from '@/lib/time/read-duration';

const words = z.string().trim().min(1).max(200).optional();

export const wordsFields = {
  deadlineWords: words,
  estimateWords: words,
  timeZone: z.string().refine(isTimeZone, 'This time zone is not known.').optional(),
};

type Words = { deadlineWords?: string; estimateWords?: string; timeZone?: string };

/**
 * Puts what the words mean into the fields. A day that is past is taken as it was said.
 * Throws an AppError `invalid` on the field whose words cannot be read.
 */
export function readWords<
  Fields extends Words & { deadline?: Deadline | null; estimateMinutes?: number | null },
>({ deadlineWords, estimateWords, timeZone, ...fields }: Fields): Omit<Fields, keyof Words> {
  return {
    ...fields,
    ...(deadlineWords === undefined ? {} : { deadline: deadlineOf(deadlineWords, timeZone) }),
    ...(estimateWords === undefined ? {} : { estimateMinutes: minutesOf(estimateWords) }),
  };
}

function deadlineOf(said: string, timeZone: string | undefined): Deadline {
  if (timeZone === undefined) {
    throw new AppError('invalid', 'A deadline in words needs the time zone.', { field: 'timeZone' });
  }
  const read = readDeadline(said, { now: Date.now(), timeZone });
  if (read.kind === 'none') {
    const message = `"${said}" is no date I can read. Try "next Friday 17:00".`;
    throw new AppError('invalid', message, { field: 'deadlineWords' });
  }
  return read.deadline;
}

/** A bare number counts minutes. */
function minutesOf(said: string): number {
  const minutes = readDuration(/^\d+$/.test(said) ? `${said} min` : said);
  if (minutes === null || minutes < 1) {
    const message = `"${said}" is no length of time I can read. Try "45 min" or "2 hours".`;
    throw new AppError('invalid', message, { field: 'estimateWords' });
  }
  return minutes;
}
