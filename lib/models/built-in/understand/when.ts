// Dates inside a message, ready to be sent to a tool.

import type { Deadline } from '@/lib/time/deadline';
import { findDeadline } from '@/lib/time/find-deadline';
import { readDeadline } from '@/lib/time/read-deadline';
import { isHour } from '@/lib/time/read-hour';
import { withDefaultTime } from '../steer/rules';
import type { World } from '../world';
import type { When } from './request';

const LEAD = /^(?:(?:by|due|on|for|until|till|to|before|at|from)\s+)+/i;

export function findWhen(text: string, world: World): When | null {
  const found = findDeadline(text, world.context.clock);
  if (!found) return null;
  const { deadline, words, rest, start } = found;
  return {
    deadline,
    words,
    rest: rest.replace(/\s+/g, ' ').trim(),
    start,
    send: sendable(words, deadline, world),
  };
}

/** A phrase that is a date as a whole: "Friday", "by the 5th". */
export function readWhen(phrase: string, world: World): When | null {
  const words = phrase.trim();
  const bare = words.replace(LEAD, '');
  const read = readDeadline(bare, world.context.clock);
  if (read.kind !== 'date') return null;
  const { deadline } = read;
  return { deadline, words, rest: '', start: 0, send: sendable(bare, deadline, world) };
}

/** The deadline as a tool input: nothing but its own date and hour. */
export function isoOf(deadline: Deadline): string {
  return deadline.hasTime ? deadline.at : deadline.at.slice(0, 10);
}

function sendable(words: string, deadline: Deadline, world: World): string {
  if (!deadline.hasTime && world.rules.defaultTime !== null) {
    return withDefaultTime(deadline.at.slice(0, 10), world.rules);
  }
  const bare = words.replace(LEAD, '');
  const read = readDeadline(bare, world.context.clock);
  const same =
    read.kind === 'date' && read.deadline.at === deadline.at && read.deadline.hasTime === deadline.hasTime;
  return same ? bare : isoOf(deadline);
}

/** The hour, where the words are nothing but one: "at 5pm", "17:00", "half past 4". */
export function hourOf(words: string): string | null {
  return isHour(words) ? words.trim().replace(/^(?:at|@|by|around|about)\s*/i, '') : null;
}

/** The deadline's day with another hour, or the hour's next coming when there is no deadline. */
export function atHour(hour: string, deadline: Deadline | null, world: World): string | null {
  const clock = world.context.clock;
  const day = deadline?.at.slice(0, 10);
  const probe = readDeadline(`tomorrow at ${hour}`, clock);
  if (probe.kind !== 'date' || !probe.deadline.hasTime) return null;
  if (day !== undefined) return `${day}T${probe.deadline.at.slice(11)}`;
  const coming = readDeadline(`at ${hour}`, clock);
  return coming.kind === 'date' ? isoOf(coming.deadline) : null;
}
