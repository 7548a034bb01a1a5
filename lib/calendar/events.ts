// A ToDo as it stands in a calendar. Pure.
//
// - Without an hour it takes the whole day, which stays free; with an hour it begins then and lasts its estimate,
//   half an hour without one, and never more than a working day: an estimate of a week is no event of a week.
// - What repeats by the calendar is one event with its rule. What repeats after it was done has no days to come yet.
// - Where only this one was changed or moved, it stands alone, and the others follow as an event of their own.

import { dayFromIso, isoDay } from '../time/day.ts';
import { nextOccurrence } from '../time/next-occurrence.ts';
import type { Repeat } from '../time/repeat.ts';
import { readRule, writeRule } from '../time/repeat-rule.ts';
import { MINUTES_PER_DAY } from '../time/work-time.ts';
import { nextTodo } from '../todos/complete.ts';
import type { Todo } from '../todos/todo.ts';

export type CalendarEvent = {
  /** The same for as long as the ToDo lasts. */
  uid: string;
  revision: number;
  title: string;
  description: string;
  /** Wall-clock 'YYYY-MM-DDTHH:mm:ss'; midnight for a whole day. */
  start: string;
  /** Null for a whole day. */
  minutes: number | null;
  /** The value of an RRULE. */
  rule: string | null;
};

const WITHOUT_ESTIMATE = 30;

type Content = Pick<
  Todo,
  'task' | 'notes' | 'solutions' | 'estimateMinutes' | 'deadline' | 'deadlineHasTime'
>;

/** None without a deadline, two where this one is not as those that follow. */
export function eventsOf(todo: Todo): CalendarEvent[] {
  const uid = `${todo.id}@maistro`;
  const { deadline, repeat } = todo;
  if (deadline === null) return [];
  if (repeat === null || repeat.afterCompletion) return [event(uid, todo.revision, todo, null)];
  const isLikeOthers = repeat.next === undefined && isDayOf(repeat, deadline);
  if (isLikeOthers) return [event(uid, todo.revision, todo, ruleFrom(repeat, todo.deadlineHasTime))];
  const single = event(uid, todo.revision, todo, null);
  const following = nextTodo(todo, deadline.slice(0, 10));
  if (!following?.deadline || !following.repeat) return [single];
  const content: Content = {
    task: following.task,
    notes: following.notes ?? '',
    solutions: following.solutions ?? [],
    estimateMinutes: following.estimateMinutes ?? null,
    deadline: following.deadline.at,
    deadlineHasTime: following.deadline.hasTime,
  };
  const rule = ruleFrom(following.repeat, content.deadlineHasTime);
  return [single, event(`${todo.id}-following@maistro`, todo.revision, content, rule)];
}

function event(uid: string, revision: number, content: Content, rule: string | null): CalendarEvent {
  const { task, notes, solutions, deadline, deadlineHasTime, estimateMinutes } = content;
  const ideas = solutions.map((idea) => `- ${idea}`).join('\n');
  return {
    uid,
    revision,
    title: task,
    description: [notes, ideas].filter(Boolean).join('\n\n'),
    start: deadlineHasTime ? (deadline ?? '') : `${deadline?.slice(0, 10)}T00:00:00`,
    minutes: deadlineHasTime ? Math.min(estimateMinutes ?? WITHOUT_ESTIMATE, MINUTES_PER_DAY) : null,
    rule,
  };
}

/** A rule without its first day does not say which weeks or months are left out. */
function isDayOf({ rule: text, start, afterCompletion }: Repeat, deadline: string): boolean {
  const rule = readRule(text);
  if (rule === null) return false;
  const endless = { rule: writeRule({ ...rule, count: null }), start, afterCompletion, done: 0 };
  const dayBefore = isoDay(dayFromIso(deadline) - 1);
  const found = nextOccurrence(endless, { deadline: null, doneOn: dayBefore });
  return found?.deadline.at.slice(0, 10) === deadline.slice(0, 10);
}

/** RFC 5545, 3.3.10: UNTIL is a day where the event is whole days, else a time of the same kind as its start. */
function ruleFrom({ rule: text, done }: Repeat, hasTime: boolean): string | null {
  const rule = readRule(text);
  if (rule === null) return null;
  const left = rule.count === null ? null : rule.count - done;
  if (left !== null && left < 2) return null;
  const written = writeRule({ ...rule, count: left });
  return hasTime ? written.replace(/(UNTIL=\d{8})/, '$1T235959') : written;
}
