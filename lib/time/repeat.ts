// How something comes again: a rule of RFC 5545 on wall-clock days, without a zone. Safe to import in the browser.

import type { Deadline } from './deadline.ts';

export type Repeat = {
  /** The value of an RRULE without DTSTART, as in 'FREQ=WEEKLY;BYDAY=MO,WE'. */
  rule: string;
  /** The day that the rule counts from, 'YYYY-MM-DD'. */
  start: string;
  /** The next one is counted from the day on which this one was done, not from when it was due. */
  afterCompletion: boolean;
  /** How many have been done, for a rule that ends after a number of times. */
  done: number;
  /** What the next one holds instead, where only this one was changed. */
  next?: {
    task?: string;
    estimateMinutes?: number | null;
    deadline?: Deadline;
    solutions?: string[];
    notes?: string;
  };
};

const PART = /^(?:FREQ|INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=[A-Z0-9,+-]+$/;

/** Whether the text has the form of a rule: parts that are known, each once, with a frequency of days or longer. */
export function isRule(text: string): boolean {
  const parts = text.split(';');
  const names = parts.map((part) => part.slice(0, part.indexOf('=')));
  return (
    text.length <= 200 &&
    parts.every((part) => PART.test(part)) &&
    new Set(names).size === names.length &&
    /(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/.test(text)
  );
}

/** With its fields in one order, whoever stored it, so that equal ones have equal JSON. */
export function inOrder({ rule, start, afterCompletion, done, next }: Repeat): Repeat {
  if (next === undefined) return { rule, start, afterCompletion, done };
  const { task, estimateMinutes, deadline, solutions, notes } = next;
  const instead = {
    task,
    estimateMinutes,
    deadline: deadline && { at: deadline.at, hasTime: deadline.hasTime },
    solutions,
    notes,
  };
  const given = Object.entries(instead).filter(([, value]) => value !== undefined);
  return {
    rule,
    start,
    afterCompletion,
    done,
    ...(given.length > 0 ? { next: Object.fromEntries(given) } : {}),
  };
}
