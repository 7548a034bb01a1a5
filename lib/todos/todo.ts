// What a ToDo is, for the server and the browser alike, and the shapes in which changes to it arrive.

import { z } from 'zod';

export const TODO_STATUSES = ['not started', 'in progress', 'done', 'archived'] as const;
export type TodoStatus = (typeof TODO_STATUSES)[number];

export const LIMITS = { task: 500, estimateMinutes: 525_600, solutions: 50, solution: 500 } as const;

export type Todo = {
  id: string;
  category: string;
  task: string;
  status: TodoStatus;
  /** Minutes of work. */
  estimateMinutes: number | null;
  /** Wall-clock 'YYYY-MM-DDTHH:mm:ss', no zone; 23:59:00 of its day when no hour was said. */
  deadline: string | null;
  deadlineHasTime: boolean;
  solutions: string[];
  revision: number;
  /** Instants, ISO 8601. */
  completedAt: string | null;
  createdAt: string;
};

/** Whose list: one end user's category inside one account. In the browser `endUser` is empty. */
export type Scope = { accountId: string; endUser: string; category: string };

/** Who makes a change; it is written into the ToDo's history. */
export type Actor =
  | { kind: 'user' }
  | { kind: 'assistant'; assistantId: string; assistantVersion: number; runId: string; toolCallId: string };

const wallClock = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/, 'Expected YYYY-MM-DDTHH:mm:ss');

export const deadlineSchema = z.object({ at: wallClock, hasTime: z.boolean() });

const fields = {
  task: z.string().trim().min(1, 'A ToDo needs a title.').max(LIMITS.task, 'A title has at most 500 characters.'),
  status: z.enum(TODO_STATUSES),
  estimateMinutes: z.number().int().min(1).max(LIMITS.estimateMinutes).nullable(),
  deadline: deadlineSchema.nullable(),
  solutions: z.array(z.string().trim().min(1).max(LIMITS.solution)).max(LIMITS.solutions),
};

export const newTodoSchema = z.object({
  task: fields.task,
  status: fields.status.optional(),
  estimateMinutes: fields.estimateMinutes.optional(),
  deadline: fields.deadline.optional(),
  solutions: fields.solutions.optional(),
});
export type NewTodo = z.infer<typeof newTodoSchema>;

/** What is left out stays as it is; null clears it. */
export const todoPatchSchema = z.object(fields).partial();
export type TodoPatch = z.infer<typeof todoPatchSchema>;

export const categorySchema = z
  .string()
  .transform((value) => value.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase())
  .pipe(z.string().min(1, 'A category needs a name.').max(60, 'A category has at most 60 characters.'));

export function isOpen(todo: Pick<Todo, 'status'>): boolean {
  return todo.status === 'not started' || todo.status === 'in progress';
}
