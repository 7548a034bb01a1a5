// The arguments and results that several tools share.
import { z } from 'zod';
import { type Clock, isTimeZone } from '@/lib/time/clock';
import type { Deadline } from '@/lib/time/deadline';
import { readDeadline } from '@/lib/time/read-deadline';
import { reportedTodo } from '@/lib/todos/report';
import { categorySchema, LIMITS, TODO_STATUSES, type Todo } from '@/lib/todos/todo';

export const category = categorySchema.describe('Which list, such as "personal" or "work"');

export const userId = z
  .string()
  .max(200)
  .default('')
  .describe('Whose list, when the account serves several people; leave out for the account itself');

export const timeZone = z
  .string()
  .refine(isTimeZone, 'This time zone is not known. Use a name such as Europe/Berlin.')
  .default('UTC')
  .describe('IANA time zone of the person, in which "today" and "next Monday" are read');

export const words = z.string().trim().min(1).max(200);
export const deadline = words.describe('In words ("next Monday", "tomorrow 17:00") or an ISO date');
export const title = z.string().trim().min(1).max(LIMITS.task);
export const minutes = z.number().int().min(1).max(LIMITS.estimateMinutes).describe('Minutes of work');
export const repeat = words.describe(
  'How it comes again, in words: "every Monday", "3 days after completion"',
);
export const notes = z.string().max(LIMITS.notes);
export const solutions = z.array(z.string().trim().min(1).max(LIMITS.solution)).max(LIMITS.solutions);
export const status = z.enum(TODO_STATUSES);
export const ids = z.array(z.uuid()).min(1).max(LIMITS.entries);

export const todoShape = z.object({
  id: z.string(),
  category: z.string(),
  task: z.string(),
  status,
  time_to_complete: z.number().nullable(),
  deadline: z.string().nullable().describe('Wall-clock time without a zone'),
  deadline_words: z.string().nullable(),
  repeat: z.string().nullish().describe('How it comes again, in words'),
  solutions: z.array(z.string()),
  notes: z.string().optional().describe('Markdown'),
});

export const shownTodo = (todo: Todo, clock: Clock): z.infer<typeof todoShape> => ({
  ...reportedTodo(todo, clock),
  // A program that writes notes back needs the whole of them.
  ...(todo.notes === '' ? {} : { notes: todo.notes }),
  category: todo.category,
});

/** Null for words that are no date; the tool says so instead of guessing. */
export function readWords(text: string, clock: Clock): Deadline | null {
  const read = readDeadline(text, clock);
  return read.kind === 'none' ? null : read.deadline;
}
