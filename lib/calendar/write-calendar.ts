// ToDos as a calendar file (RFC 5545). Times are floating (3.3.5): 17:00 is 17:00 wherever the calendar is read, as a
// deadline is everywhere in Maistro.

import ical, { ICalEventTransparency } from 'ical-generator';
import type { Todo } from '../todos/todo.ts';
import { eventsOf } from './events.ts';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** How often calendar programs are asked to look again, in seconds; most decide by themselves. */
const REFRESH = 3600;
/** A year has four digits. */
const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59);

/** `updatedAt`: an instant, ISO 8601. The same ToDos give the same file. */
export function writeCalendar(name: string, todos: readonly (Todo & { updatedAt: string })[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Maistro', product: 'ToDos', language: 'EN' },
    ttl: REFRESH,
  });
  for (const todo of todos) {
    for (const { uid, revision, title, description, start, minutes, rule } of eventsOf(todo)) {
      // The library writes a floating time as it would UTC, without the Z.
      const begin = new Date(`${start}Z`);
      calendar.createEvent({
        id: uid,
        sequence: revision,
        stamp: new Date(todo.updatedAt),
        created: new Date(todo.createdAt),
        lastModified: new Date(todo.updatedAt),
        floating: true,
        start: begin,
        ...(minutes === null
          ? { allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
          : { end: new Date(Math.min(begin.getTime() + minutes * 60_000, LAST_MOMENT)) }),
        summary: title,
        ...(description === '' ? {} : { description }),
        ...(rule === null ? {} : { repeating: rule }),
      });
    }
  }
  return calendar.toString();
}
