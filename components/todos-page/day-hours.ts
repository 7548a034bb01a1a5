// The hours that a person works, as a cookie keeps them, so that the server draws the same day. Pure.

import { WORKING_HOURS, type WorkingHours } from '@/lib/todos/day-plan';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** '09:00-18:00', or with lunch '09:00-18:00,12:30-13:00'. What cannot be read gives the usual hours. */
export function readHours(text: string | null | undefined): WorkingHours {
  const [day, lunch = null] = (text ?? '').split(',').map(readSpan);
  const hours = day ? { ...day, lunch } : WORKING_HOURS;
  return faultOf(hours) === null ? hours : WORKING_HOURS;
}

export function writeHours({ start, end, lunch }: WorkingHours): string {
  return `${start}-${end}${lunch ? `,${lunch.start}-${lunch.end}` : ''}`;
}

/** What is wrong with the hours, for the person; null when nothing is. */
export function faultOf({ start, end, lunch }: WorkingHours): string | null {
  if (!isTime(start) || !isTime(end)) return 'A day needs an hour to begin and one to end.';
  if (start >= end) return 'The day ends before it begins.';
  if (!lunch) return null;
  if (!isTime(lunch.start) || !isTime(lunch.end)) return 'A break needs an hour to begin and one to end.';
  return lunch.start >= lunch.end ? 'The break ends before it begins.' : null;
}

/** Midnight as an end is written '24:00'. */
const isTime = (text: string) => TIME.test(text) || text === '24:00';

function readSpan(text: string): { start: string; end: string } | null {
  const [start, end, ...others] = text.split('-');
  return start && end && others.length === 0 ? { start, end } : null;
}
