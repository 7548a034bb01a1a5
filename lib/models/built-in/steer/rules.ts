// The part of the person's own instructions that the built-in model can follow by rule.

import type { Clock } from '@/lib/time/clock';
import { endOfDay } from '@/lib/time/deadline';
import { readDeadline } from '@/lib/time/read-deadline';

export type Rules = {
  /** 'HH:mm' for a deadline said without an hour, or null. */
  defaultTime: string | null;
  /** Ask for an estimate whenever a new ToDo has none. */
  alwaysEstimate: boolean;
  titleStyle: 'capital' | 'upper' | 'lower' | null;
  /** Turned off by the person, whatever the role says. */
  neverAskForDeadlines: boolean;
};

export function readRules(instructions: string, clock: Clock): Rules {
  const rules: Rules = {
    defaultTime: null,
    alwaysEstimate: false,
    titleStyle: null,
    neverAskForDeadlines: false,
  };
  for (const line of instructions.split('\n')) Object.assign(rules, readRule(line.trim(), clock));
  return rules;
}

/** A wish with one of these, and with an hour, is about the hour of deadlines. */
const DEFAULT_TIME: RegExp[] = [
  /\b(?:deadlines?|due|default|times?|by default)\b/i,
  /^always (?:put|use|set|say|take|assume|go with|make (?:it|them|everything)|(?:put|set) (?:it|them|everything|things|tasks|to-?dos)(?: (?:at|to|for))?)(?: at| on)? \d/i,
];
const HOUR = /\b(noon|midnight|\d{1,2}(?::\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.)|\d{1,2}:\d{2})/i;
const HOUR_AFTER = /\b(?:at|to|is|of|by|before)\s+(\d{1,2})\b(?!\s*(?:days?|weeks?|hours?|min|%))/i;

/** What one line of instructions means to this model; empty when it needs a language model. */
export function readRule(line: string, clock: Clock): Partial<Rules> {
  const never = /\b(never|don't|do not|stop|no longer)\b/i.test(line);
  if (DEFAULT_TIME.some((phrase) => phrase.test(line)) && !never) {
    const said = HOUR.exec(line)?.[1] ?? HOUR_AFTER.exec(line)?.[1];
    const defaultTime = said === undefined ? null : clockTime(said, clock);
    if (defaultTime !== null) return { defaultTime };
  }
  if (/\b(estimates?|estimated|how long|time to complete)\b/i.test(line)) return { alwaysEstimate: !never };
  if (/\b(ask|bother|remind|nag)\b.*\b(deadline|due date)/i.test(line) && never)
    return { neverAskForDeadlines: true };
  if (/\b(title|name|task|todo)s?\b/i.test(line) && !never) {
    if (/\b(all caps|upper ?case|capital letters)\b/i.test(line)) return { titleStyle: 'upper' };
    if (/\blower ?case\b/i.test(line)) return { titleStyle: 'lower' };
    if (/\bcapital/i.test(line)) return { titleStyle: 'capital' };
  }
  return {};
}

function clockTime(said: string, clock: Clock): string | null {
  const read = readDeadline(`tomorrow at ${said}`, clock);
  return read.kind === 'date' && read.deadline.hasTime ? read.deadline.at.slice(11, 16) : null;
}

export function styled(title: string, style: Rules['titleStyle']): string {
  if (style === 'upper') return title.toUpperCase();
  if (style === 'lower') return title.toLowerCase();
  return style === 'capital' ? title.charAt(0).toUpperCase() + title.slice(1) : title;
}

/** The default hour laid on a day that was said without one. */
export function withDefaultTime(day: string, rules: Rules): string {
  return rules.defaultTime === null ? endOfDay(day).at : `${day}T${rules.defaultTime}:00`;
}
