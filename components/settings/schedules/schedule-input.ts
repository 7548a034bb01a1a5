// What the form of a schedule holds, and what of it is told to the server. Pure.

import { DEFAULT_MESSAGE } from '@/lib/schedules/default-message';
import type { ScheduleView } from '@/lib/schedules/views';

export type ScheduleInput = {
  assistantId: string;
  message: string;
  days: number[];
  time: string;
  timeZone: string;
};

const WEEKDAYS = [1, 2, 3, 4, 5];

/** A summary on every weekday at 8:00. */
export function newInput(assistantId: string, timeZone: string): ScheduleInput {
  return { assistantId, message: DEFAULT_MESSAGE, days: WEEKDAYS, time: '08:00', timeZone };
}

/** Null for a schedule that only a program can change. */
export function inputOf({ assistant, message, weekly, timeZone }: ScheduleView): ScheduleInput | null {
  if (message === null || weekly === null) return null;
  return { assistantId: assistant.id, message, ...weekly, timeZone };
}

/** What differs, so that what another tab changed meanwhile stays; the days and the time go together. */
export function changesOf(before: ScheduleInput, after: ScheduleInput): Partial<ScheduleInput> {
  const { days, time, ...rest } = after;
  const changes: Partial<ScheduleInput> = {};
  for (const key of ['assistantId', 'message', 'timeZone'] as const) {
    if (rest[key] !== before[key]) changes[key] = rest[key];
  }
  const sameDays = [...days].sort().join() === [...before.days].sort().join();
  return sameDays && time === before.time ? changes : { ...changes, days, time };
}
