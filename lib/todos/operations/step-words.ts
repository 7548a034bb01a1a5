// Fields as people type them, read into what they mean. They are read here, where the agent's tools read with the
// same code, and by the clock at which they were typed.
import { AppError } from '../../errors.ts';
import type { Clock } from '../../time/clock.ts';
import type { Deadline } from '../../time/deadline.ts';
import { readDeadline } from '../../time/read-deadline.ts';
import { readDuration } from '../../time/read-duration.ts';
import { readRepeat } from '../../time/read-repeat.ts';
import type { Repeat } from '../../time/repeat.ts';
import type { StepWords } from './operation-request.ts';

/** `timeZone` is missing where the request names none. */
export type SaidAt = { now: number; timeZone: string | undefined };

type Read = { deadline?: Deadline; estimateMinutes?: number; repeat?: Repeat };

/**
 * What the words mean, and the `first` day of a repetition. A day that is past is taken as it was said.
 * Throws an AppError `invalid` on the field whose words cannot be read.
 */
export function readWords(words: StepWords, at: SaidAt): { read: Read; first: Deadline | null } {
  const { deadlineWords, estimateWords, repeatWords } = words;
  const read: Read = {};
  if (deadlineWords !== undefined) read.deadline = deadlineOf(deadlineWords, clockOf(at));
  if (estimateWords !== undefined) read.estimateMinutes = minutesOf(estimateWords);
  if (repeatWords === undefined) return { read, first: null };
  const { repeat, first } = repeatOf(repeatWords, clockOf(at));
  return { read: { ...read, repeat }, first };
}

/** Throws an AppError `invalid`. */
function clockOf({ now, timeZone }: SaidAt): Clock {
  if (timeZone !== undefined) return { now, timeZone };
  throw new AppError('invalid', 'A date in words needs the time zone.', { field: 'timeZone' });
}

function deadlineOf(said: string, clock: Clock): Deadline {
  const read = readDeadline(said, clock);
  if (read.kind !== 'none') return read.deadline;
  const message = `"${said}" is no date I can read. Try "next Friday 17:00".`;
  throw new AppError('invalid', message, { field: 'deadlineWords' });
}

/** A bare number counts minutes. */
function minutesOf(said: string): number {
  const minutes = readDuration(/^\d+$/.test(said) ? `${said} min` : said);
  if (minutes !== null && minutes >= 1) return minutes;
  const message = `"${said}" is no length of time I can read. Try "45 min" or "2 hours".`;
  throw new AppError('invalid', message, { field: 'estimateWords' });
}

function repeatOf(said: string, clock: Clock): { repeat: Repeat; first: Deadline | null } {
  const read = readRepeat(said, clock);
  if (read.kind === 'repeat') return read;
  throw new AppError('invalid', read.reason, { field: 'repeatWords' });
}
