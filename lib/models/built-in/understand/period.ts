// The days a question is about: "what's due this week", "anything on Friday?", "what do I have tomorrow?"

import { localDate } from '@/lib/time/clock';
import { dayFromIso, isoDay, lastOfMonth, mondayOf, weekdayOf } from '@/lib/time/day';
import { endOfDay } from '@/lib/time/deadline';
import { formatDeadlineLong } from '@/lib/time/format';
import type { World } from '../world';
import { findWhen } from './when';

/** ISO days; `from` null is "whatever is due up to then". */
export type Period = { from: string | null; to: string; words: string };

const ASKS =
  /^(?:what(?:'s|s| is| are| do i| have i| must i| should i| needs?| will i| else)?|which|show(?: me)?|list|give me|anything|is anything|is there anything|are there|do i (?:have|need)|have i got|am i|tell me|any|my|how(?:'s| does| is)|tasks?|to-?dos?|due|everything|summary|overview|agenda|todo summary|summari[sz]e)\b/i;
const ABOUT_LIST =
  /\b(?:due|to do|do i have|have i got|on my (?:list|plate|agenda)|tasks?|to-?dos?|deadlines?|anything|scheduled|planned|coming up|happening|what(?:'s|s| is| are) (?:on|for|there|up|the plan|left|next|this|today|tomorrow|my)|agenda|must i|should i|need(?:s)? (?:to be )?(?:doing|done)|look(?:s|ing)? like|plate|list|summary|overview|do i need|everything|my (?:day|week|weekend|plan|today|tomorrow)|what about|summari[sz]e)\b/i;

const RANGES: [RegExp, (today: number) => { from: number; to: number }][] = [
  [/\bthis week\b/i, (today) => ({ from: today, to: mondayOf(today) + 6 })],
  [/\bmy week\b/i, (today) => ({ from: today, to: mondayOf(today) + 6 })],
  [/\bmy day\b/i, (today) => ({ from: today, to: today })],
  [/\bnext week\b/i, (today) => ({ from: mondayOf(today) + 7, to: mondayOf(today) + 13 })],
  [
    /\b(?:this|the|my) (?:coming )?weekend\b/i,
    (today) => ({ from: weekdayOf(today) === 0 ? today : mondayOf(today) + 5, to: mondayOf(today) + 6 }),
  ],
  [/\bnext weekend\b/i, (today) => ({ from: mondayOf(today) + 12, to: mondayOf(today) + 13 })],
  [/\bthis month\b/i, (today) => ({ from: today, to: lastOfMonth(today) })],
  [/\bnext month\b/i, (today) => ({ from: lastOfMonth(today) + 1, to: lastOfMonth(lastOfMonth(today) + 1) })],
  [/\b(?:in the )?next (?:few|couple of) days\b/i, (today) => ({ from: today, to: today + 3 })],
  [/\b(?:in |over )?the (?:next|coming) (?:seven|7) days\b/i, (today) => ({ from: today, to: today + 6 })],
  [/\b(?:the )?rest of the week\b/i, (today) => ({ from: today, to: mondayOf(today) + 6 })],
];

/** The days that the words name, where they name nothing else: "this week", "the weekend". */
export function rangeOf(words: string, today: number): { from: number; to: number } | null {
  const found = RANGES.find(([pattern]) => pattern.exec(words)?.[0] === words);
  return found ? found[1](today) : null;
}

export function periodIn(text: string, world: World): Period | null {
  // "Everything due today can wait till Friday" tells what to do.
  const isTold = /^(?:my|tasks?|to-?dos?|everything)\b.*\b(?:can|could|should|must|has to|have to) \w+/i.test(
    text,
  );
  if (isTold || !ASKS.test(text) || !ABOUT_LIST.test(text)) return null;
  const today = dayFromIso(localDate(world.context.clock));
  for (const [words, days] of RANGES) {
    const found = words.exec(text);
    if (!found) continue;
    const { from, to } = days(today);
    return {
      from: isoDay(from),
      to: isoDay(to),
      words: found[0].toLowerCase().replace(/^my /, 'this ').replace('this day', 'today'),
    };
  }
  if (/\btoday\b/i.test(text)) return { from: isoDay(today), to: isoDay(today), words: 'today' };
  const when = findWhen(text, world);
  if (!when) return null;
  const day = when.deadline.at.slice(0, 10);
  const isUntil = /^(?:by|until|till|before)\b/i.test(when.words);
  const words = isUntil ? when.words : formatDeadlineLong(endOfDay(day), world.context.clock);
  return { from: isUntil ? null : day, to: day, words };
}
