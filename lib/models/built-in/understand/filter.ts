// ToDos by when they are due: "everything due tomorrow", "all overdue", "this week's tasks", "the ones without a deadline".

import { localDate } from '@/lib/time/clock';
import { dayFromIso, isoDay } from '@/lib/time/day';
import { isOverdue } from '@/lib/time/deadline';
import { readDeadline } from '@/lib/time/read-deadline';
import type { KnownTodo } from '../known-todo';
import { anyOf } from '../words/any-of';
import type { World } from '../world';
import { rangeOf } from './period';

const NOUN = '(?:tasks?|to-?dos?|items?|things?|reminders?|stuff)';
const SOME = '(?:tasks|to-?dos|items|things|reminders|stuff|ones)';
const OF =
  "(?: (?:that|which)(?:'s)?)?(?: (?:is|are|was|were|i have|i had))?(?: (?:due|from|for|on|of|in|planned for|set for))*";

/** The group says when. */
const FORMS: RegExp[] = [
  anyOf(
    `(?:all|everything|every|each|anything|whatever)(?: of)?(?: the| my)?(?: ${NOUN})?${OF} (.+?)(?: ${SOME})?`,
  ),
  anyOf(`(?:the |my |those |these )?${SOME}${OF} (.+)`),
  anyOf(`(?:the |my )?(.+?)(?:'s)? ${SOME}`),
];

const LATE = anyOf('overdue', 'late', 'past due', 'missed');
const UNDATED = anyOf('(?:without|with no|no|missing)(?: an?)? (?:deadlines?|due dates?|dates?)', 'undated');

/** Null where the words are about something else than a time. */
export function dueWhen(phrase: string, list: KnownTodo[], world: World): KnownTodo[] | null {
  for (const form of FORMS) {
    const words = form.exec(phrase)?.[1];
    const fits =
      words === undefined
        ? null
        : (test(words.replace(/'s$/i, ''), world) ?? test(words.replace(/s$/i, ''), world));
    if (fits) return list.filter(fits);
  }
  return null;
}

function test(words: string, world: World): ((todo: KnownTodo) => boolean) | null {
  const { clock } = world.context;
  if (LATE.test(words)) return ({ deadline }) => deadline !== null && isOverdue(deadline, clock);
  if (UNDATED.test(words)) return ({ deadline }) => deadline === null;
  const [, until, day = words] = /^(by|until|till|before|up to) (.+)$/i.exec(words) ?? [];
  const range = days(day, world);
  if (range === null) return null;
  return ({ deadline }) => {
    const due = deadline?.at.slice(0, 10);
    return due !== undefined && due <= range.to && (until !== undefined || due >= range.from);
  };
}

/** ISO days, both included. A day that is past counts here. */
function days(words: string, world: World): { from: string; to: string } | null {
  const { clock } = world.context;
  const range = rangeOf(words, dayFromIso(localDate(clock)));
  if (range) return { from: isoDay(range.from), to: isoDay(range.to) };
  const read = readDeadline(words, clock);
  if (read.kind === 'none') return null;
  const day = read.deadline.at.slice(0, 10);
  return { from: day, to: day };
}
