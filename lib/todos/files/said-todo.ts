// Makes a ToDo out of what another program's file says of it. What cannot be read is told, and its words are kept in
// the notes, so that nothing of the file is lost.

import type { Clock } from '../../time/clock.ts';
import { localDate } from '../../time/clock.ts';
import type { Deadline } from '../../time/deadline.ts';
import { readDeadline } from '../../time/read-deadline.ts';
import { readDuration } from '../../time/read-duration.ts';
import { readRepeat } from '../../time/read-repeat.ts';
import type { Repeat } from '../../time/repeat.ts';
import { readRule, writeRule } from '../../time/repeat-rule.ts';
import { LIMITS, type TodoStatus } from '../todo.ts';
import type { FileProblem } from './import-preview.ts';
import { type PortableTodo, portableSchema } from './portable-todo.ts';

export type Said = {
  line: number;
  task: string;
  /** Empty where the file names no list. */
  list?: string;
  status?: TodoStatus;
  notes?: string;
  /** In words: a day, or a repetition. */
  due?: string;
  deadline?: Deadline | null;
  /** In words, or minutes. */
  estimate?: string;
  /** The value of an RRULE, counted from the deadline. */
  rule?: string;
  /** What Maistro has no field for, with its name. */
  others?: Record<string, string>;
  completedAt?: string;
  createdAt?: string;
};

export type ReadSaid = { todo: PortableTodo | null; problems: FileProblem[] };

export function readSaid(said: Said, clock: Clock): ReadSaid {
  const { line } = said;
  const problems: FileProblem[] = [];
  const kept = Object.entries(said.others ?? {}).filter(([, words]) => words.trim() !== '');
  const unread = (name: string, words: string, message: string) => {
    problems.push({ line, message });
    kept.push([name, words]);
  };

  let { deadline = null } = said;
  let repeat: Repeat | null = null;
  const due = said.due?.trim() ?? '';
  if (due !== '') {
    const read = readDue(due, clock);
    if (read === null)
      unread('Date', due, `"${short(due)}" is no date that can be read. It stands in the notes.`);
    else ({ deadline, repeat } = read);
  }
  if (said.rule?.trim()) {
    const rule = ownRule(said.rule);
    const start = deadline?.at.slice(0, 10) ?? localDate(clock);
    if (rule === null)
      unread(
        'Repeats',
        said.rule,
        'Its repetition is of a kind that Maistro does not keep. It stands in the notes.',
      );
    else repeat = { rule, start, afterCompletion: false, done: 0 };
  }
  const estimate = said.estimate?.trim() ?? '';
  const estimateMinutes = minutesOf(estimate);
  if (estimate !== '' && estimateMinutes === null) {
    unread(
      'Estimate',
      estimate,
      `"${short(estimate)}" is no length of time that can be read. It stands in the notes.`,
    );
  }

  let task = said.task.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const texts = [
    said.notes?.trim() ?? '',
    kept.map(([name, words]) => `${name}: ${words.trim()}`).join('\n'),
  ];
  if (task.length > LIMITS.task) {
    problems.push({
      line,
      message: `Its title has more than ${LIMITS.task} characters. All of it stands in the notes.`,
    });
    texts.unshift(task);
    task = `${task.slice(0, LIMITS.task - 1).toWellFormed()}…`;
  }
  const read = portableSchema.safeParse({
    task,
    category: said.list?.trim() || null,
    status: said.status,
    deadline,
    estimateMinutes,
    repeat,
    notes: texts.filter(Boolean).join('\n\n'),
    completedAt: said.completedAt ?? null,
    createdAt: said.createdAt ?? null,
  });
  if (read.success) return { todo: read.data, problems };
  const [issue] = read.error.issues;
  return {
    todo: null,
    problems: [...problems, { line, message: issue?.message ?? 'This row cannot be read.' }],
  };
}

/** A repetition says when the first one is due. */
function readDue(words: string, clock: Clock): { deadline: Deadline | null; repeat: Repeat | null } | null {
  const repeat = readRepeat(words, clock);
  if (repeat.kind === 'repeat') return { deadline: repeat.first, repeat: repeat.repeat };
  const read = readDeadline(words, clock);
  return read.kind === 'none' ? null : { deadline: read.deadline, repeat: null };
}

/** Without what other programs add; a week that begins on Sunday is given up where it makes no difference. */
function ownRule(text: string): string | null {
  const parts = text
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')
    .filter((part) => part !== '' && !/^(?:TT_\w+|WKST)=/.test(part));
  const hasWeeks = parts.includes('FREQ=WEEKLY') && parts.some((part) => /^INTERVAL=(?!1$)/.test(part));
  if (hasWeeks && /WKST=(?!MO)/i.test(text)) return null;
  const rule = readRule(parts.join(';'));
  return rule && writeRule(rule);
}

function minutesOf(words: string): number | null {
  const minutes = /^\d+$/.test(words) ? Number(words) : words === '' ? null : readDuration(words);
  return minutes !== null && minutes >= 1 && minutes <= LIMITS.estimateMinutes ? Math.round(minutes) : null;
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
