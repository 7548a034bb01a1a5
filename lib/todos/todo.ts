// What a ToDo is, for the server and the browser alike, and the shapes in which changes to it arrive.

import { z } from 'zod';
import { isRule, type Repeat } from '../time/repeat.ts';

export { isOpen } from './is-open.ts';

export const TODO_STATUSES = ['not started', 'in progress', 'done', 'archived'] as const;
export type TodoStatus = (typeof TODO_STATUSES)[number];

/** `entries`: how many ToDos one tool call may create, update and remove. */
export const LIMITS = {
  task: 500,
  estimateMinutes: 525_600,
  solutions: 50,
  solution: 500,
  notes: 10_000,
  entries: 200,
} as const;

export type Todo = {
  id: string;
  category: string;
  /** Whose list it is on, where it is not the list that the browser itself keeps. */
  endUser?: string;
  task: string;
  status: TodoStatus;
  /** Minutes of work. */
  estimateMinutes: number | null;
  /** Wall-clock 'YYYY-MM-DDTHH:mm:ss', no zone; 23:59:00 of its day when no hour was said. */
  deadline: string | null;
  deadlineHasTime: boolean;
  solutions: string[];
  /** Markdown. */
  notes: string;
  repeat: Repeat | null;
  /** Where a person put it by hand (see position.ts). */
  position: string | null;
  revision: number;
  /** Instants, ISO 8601. One that was done and is archived keeps `completedAt`. */
  completedAt: string | null;
  createdAt: string;
};

/** Whose list: one end user's category inside one account. In the browser `endUser` is empty. */
export type Scope = { accountId: string; endUser: string; category: string };

/** Who makes a change; it is written into the ToDo's history. */
export type Actor =
  | { kind: 'user' }
  | { kind: 'api'; keyId: string }
  | { kind: 'assistant'; assistantId: string; assistantVersion: number; runId: string; toolCallId: string };

const wallClock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/, 'A deadline has the form YYYY-MM-DDTHH:mm:ss.')
  .refine(isOnTheCalendar, 'There is no such day or time.');

export const deadlineSchema = z.object({ at: wallClock, hasTime: z.boolean() });

/** One line: a title or a solution is shown in one row, and PostgreSQL stores no NUL and no half character. */
const line = (missing: string) =>
  z.string(missing).transform((text) =>
    text
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  );

const UNTITLED = 'A ToDo needs a title.';
const WORDLESS = 'A solution needs words.';
/** Ends of lines as everywhere else; PostgreSQL stores no NUL and no half character. */
const notes = z
  .string()
  .transform((text) =>
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\t\n]/gu, '')
      .trimEnd(),
  )
  .pipe(z.string().max(LIMITS.notes, `Notes have at most ${LIMITS.notes} characters.`));

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const ESTIMATE = 'An estimate is a whole number of minutes, from 1 minute to a year.';

const fields = {
  task: line(UNTITLED).pipe(
    z.string().min(1, UNTITLED).max(LIMITS.task, `A title has at most ${LIMITS.task} characters.`),
  ),
  status: z.enum(TODO_STATUSES),
  estimateMinutes: z
    .number(ESTIMATE)
    .int(ESTIMATE)
    .min(1, ESTIMATE)
    .max(LIMITS.estimateMinutes, ESTIMATE)
    .nullable(),
  deadline: deadlineSchema.nullable(),
  solutions: z
    .array(
      line(WORDLESS).pipe(
        z
          .string()
          .min(1, WORDLESS)
          .max(LIMITS.solution, `A solution has at most ${LIMITS.solution} characters.`),
      ),
    )
    .max(LIMITS.solutions, `A ToDo has at most ${LIMITS.solutions} solutions.`),
  notes,
  position: z
    .string()
    .regex(/^[ -~]{1,500}$/, 'A place is 1 to 500 plain characters.')
    .nullable(),
};

const repeatSchema = z
  .object({
    rule: z.string().refine(isRule, 'This is no rule of RFC 5545 that Maistro keeps.'),
    start: z
      .string()
      .regex(DAY, 'A day has the form YYYY-MM-DD.')
      .refine((day) => isOnTheCalendar(`${day}T00:00:00`), 'There is no such day.'),
    afterCompletion: z.boolean(),
    done: z.number().int().min(0).default(0),
    next: z
      .object({
        task: fields.task,
        estimateMinutes: fields.estimateMinutes,
        deadline: deadlineSchema,
        solutions: fields.solutions,
        notes,
      })
      .partial()
      .optional(),
  })
  .nullable();

export const newTodoSchema = z.object({
  task: fields.task,
  status: fields.status.optional(),
  estimateMinutes: fields.estimateMinutes.optional(),
  deadline: fields.deadline.optional(),
  solutions: fields.solutions.optional(),
  notes: fields.notes.optional(),
  repeat: repeatSchema.optional(),
  position: fields.position.optional(),
});
export type NewTodo = z.infer<typeof newTodoSchema>;

/** What is left out stays as it is; null clears it. */
export const todoPatchSchema = z.object({ ...fields, repeat: repeatSchema }).partial();
export type TodoPatch = z.infer<typeof todoPatchSchema>;

const UNNAMED = 'A category needs a name.';

/** Characters that nobody sees (control, direction, no width) would make two lists of one. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Case and blanks make no difference. Lower case may compose anew, hence the form at the end. */
export const categorySchema = z
  .string(UNNAMED)
  .transform((value) =>
    value
      .toWellFormed()
      .replace(UNSEEN, '')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC'),
  )
  .pipe(z.string().min(1, UNNAMED).max(60, 'A category has at most 60 characters.'));

function isOnTheCalendar(wall: string): boolean {
  const time = Date.parse(`${wall}Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(wall) && !wall.startsWith('0000');
}
