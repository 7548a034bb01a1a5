// A ToDo as a person types it into one field: "Pay rent every 1st 15m", "Review the slides, 45 min, by Friday".
// The browser reads it while it is typed, the server when it is sent.
import type { Clock } from '../time/clock.ts';
import { type Deadline, isOverdue } from '../time/deadline.ts';
import { findDeadline } from '../time/find-deadline.ts';
import { findRepeat } from '../time/find-repeat.ts';
import { formatDeadline, formatMinutes } from '../time/format.ts';
import { formatRepeat } from '../time/format-repeat.ts';
import { nextOccurrence } from '../time/next-occurrence.ts';
import { findDuration } from '../time/read-duration.ts';
import { isHour } from '../time/read-hour.ts';
import { removeWords } from '../time/remove-words.ts';
import type { Repeat } from '../time/repeat.ts';

export type ChipKind = 'deadline' | 'estimate' | 'repeat';

/** What was understood: the words, where they stand in the text, and what they mean. */
export type Chip = { kind: ChipKind; words: string; start: number; end: number; label: string };

/** A chip that was taken off: its words stay in the title. */
export type Kept = { kind: ChipKind; words: string };

export type QuickAdd = {
  task: string;
  deadline?: Deadline;
  estimateMinutes?: number;
  repeat?: Repeat;
  /** In the order of the text. */
  chips: Chip[];
  /** Why words that are meant as a repetition were not read as one, for the person. They are in the title. */
  problem?: string;
};

type Range = { start: number; end: number };

/** What stays of the text is the title. Where nothing would stay, the whole text is. */
export function readQuickAdd(text: string, clock: Clock, keep: readonly Kept[] = []): QuickAdd {
  const kept = keptRanges(text, keep);
  const isIn = (ranges: readonly Range[]) => (range: Range) =>
    ranges.some(({ start, end }) => start < range.end && range.start < end);
  const chips: Chip[] = [];
  // What is understood already reads as a comma, so that what stands beside it stands apart.
  const left = (kind: ChipKind) => {
    const apart = [...chips, ...kept.filter((range) => range.kind !== kind)];
    return masked(
      masked(text, apart, ','),
      kept.filter((range) => range.kind === kind),
      'x',
    );
  };
  const chip = (kind: ChipKind, { words, start, end }: Range & { words: string }, label: string) =>
    chips.push({ kind, words, start, end, label });

  const repeated = free(findRepeat(left('repeat'), clock), isIn(kept));
  if (repeated?.kind === 'repeat') chip('repeat', repeated, formatRepeat(repeated.repeat));
  // Half of what was not understood is not understood.
  const isTaken = isIn(repeated?.kind === 'none' ? [...kept, repeated] : kept);
  const dated = free(findDeadline(left('deadline'), clock), isTaken);
  const when = whenDue(repeated?.kind === 'repeat' ? repeated : null, dated, clock);
  if (dated) chip('deadline', dated, formatDeadline(when.deadline ?? dated.deadline, clock));
  const lasting = free(findDuration(left('estimate')), isTaken);
  if (lasting) chip('estimate', lasting, formatMinutes(lasting.minutes));

  const task = titleWithout(text, chips);
  const problem = repeated?.kind === 'none' ? { problem: repeated.reason } : {};
  if (!/[\p{L}\p{N}]/u.test(task)) return { task: text, chips: [], ...problem };
  return {
    task,
    ...when,
    ...(lasting ? { estimateMinutes: lasting.minutes } : {}),
    chips: chips.sort((a, b) => a.start - b.start),
    ...problem,
  };
}

/**
 * A day that was said is the first one's, and the repetition counts from it; an hour alone is the hour of the
 * repetition's first day, or of its next one once that hour has passed.
 */
function whenDue(
  repeated: { repeat: Repeat; first: Deadline | null } | null,
  dated: { deadline: Deadline; words: string } | null,
  clock: Clock,
): { deadline?: Deadline; repeat?: Repeat } {
  if (!repeated) return dated ? { deadline: dated.deadline } : {};
  const { repeat, first } = repeated;
  if (!dated) return first ? { deadline: first, repeat } : { repeat };
  if (!first || !isHour(dated.words))
    return { deadline: dated.deadline, repeat: { ...repeat, start: dated.deadline.at.slice(0, 10) } };
  const day = first.at.slice(0, 10);
  const deadline = { at: day + dated.deadline.at.slice(10), hasTime: true };
  if (!isOverdue(deadline, clock)) return { deadline, repeat };
  const next = nextOccurrence(repeat, { deadline, doneOn: day })?.deadline;
  return next ? { deadline: next, repeat: { ...repeat, start: next.at.slice(0, 10) } } : { deadline, repeat };
}

function free<Found extends Range>(found: Found | null, isTaken: (range: Range) => boolean): Found | null {
  return found && !isTaken(found) ? found : null;
}

function keptRanges(text: string, keep: readonly Kept[]): (Range & Kept)[] {
  const ranges: (Range & Kept)[] = [];
  for (const each of keep) {
    if (each.words === '') continue;
    const taken = (start: number) => ranges.some((range) => range.start === start);
    let start = text.indexOf(each.words);
    while (start >= 0 && taken(start)) start = text.indexOf(each.words, start + 1);
    if (start >= 0) ranges.push({ ...each, start, end: start + each.words.length });
  }
  return ranges;
}

/** The same length, so that offsets fit the text. */
function masked(text: string, ranges: readonly Range[], by: string): string {
  return ranges.reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + by.padEnd(end - start, by === ',' ? ' ' : by) + rest.slice(end),
    text,
  );
}

function titleWithout(text: string, chips: readonly Chip[]): string {
  const fromTheEnd = [...chips].sort((a, b) => b.start - a.start);
  return tidy(fromTheEnd.reduce((rest, { start, end }) => removeWords(rest, start, end), text));
}

function tidy(text: string): string {
  return text.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}
