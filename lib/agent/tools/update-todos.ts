// The tool that creates, changes and removes several ToDos in one call.

import { tool, zodSchema } from 'ai';
import { z } from 'zod';
import type { TodoToolOutput } from '@/lib/threads/chat-message';
import type { Clock } from '@/lib/time/clock';
import type { TodoChange } from '@/lib/todos/change';
import { formatReport } from '@/lib/todos/report';
import { LIMITS, type NewTodo, TODO_STATUSES, type TodoPatch } from '@/lib/todos/todo';
import type { Effects } from '../effects';
import { resolveDeadline } from './deadline-words';

const title = z.string().trim().min(1).max(LIMITS.task);
const minutes = z.number().int().min(1).max(LIMITS.estimateMinutes);
const solutions = z.array(z.string().trim().min(1).max(LIMITS.solution)).max(LIMITS.solutions);
const status = z.enum(TODO_STATUSES);
const words = z.string().trim().min(1).max(200);

const created = z.object({
  task: title.describe('What to do, without the words of the deadline'),
  deadline: words.nullish().describe('In the words of the person ("next Monday") or an ISO date'),
  time_to_complete: minutes.nullish().describe('Minutes of work'),
  solutions: solutions.nullish(),
  status: status.nullish(),
});

const updated = z.object({
  id: z.uuid(),
  plan: z.string().max(500).nullish().describe('What changes and why, in a few words'),
  task: title.optional(),
  deadline: words.nullable().optional().describe('null removes it'),
  time_to_complete: minutes.nullable().optional().describe('null removes it'),
  status: status.optional(),
  solutions: solutions.optional().describe('The whole new list'),
});

const input = z
  .object({
    create: z.array(created).max(100).nullish(),
    update: z.array(updated).max(100).nullish(),
    remove: z.array(z.uuid()).max(100).nullish().describe('Ids of ToDos to take off the list'),
  })
  .refine(
    (value) => (value.create?.length ?? 0) + (value.update?.length ?? 0) + (value.remove?.length ?? 0) > 0,
    {
      message: 'Give at least one ToDo to create, update or remove.',
    },
  );

// Made once: the conversion to JSON Schema is too slow for each turn.
export const updateTodosInput = zodSchema(input);

type Failed = Extract<TodoChange, { action: 'failed' }>;

function notUnderstood(task: string | undefined, phrase: string, id?: string): Failed {
  return {
    action: 'failed',
    ...(id ? { id } : {}),
    ...(task ? { task } : {}),
    reason: `The deadline "${phrase}" was not understood.`,
  };
}

type Created = z.infer<typeof created>;
type Updated = z.infer<typeof updated>;

function toNewTodo(entry: Created, clock: Clock, failed: Failed[]): NewTodo {
  const todo: NewTodo = { task: entry.task };
  if (entry.time_to_complete) todo.estimateMinutes = entry.time_to_complete;
  if (entry.solutions) todo.solutions = entry.solutions;
  if (entry.status) todo.status = entry.status;
  if (entry.deadline) {
    const deadline = resolveDeadline(entry.deadline, clock);
    // The ToDo itself is kept: only its deadline is reported as not understood.
    if (deadline) todo.deadline = deadline;
    else failed.push(notUnderstood(entry.task, entry.deadline));
  }
  return todo;
}

type Update = { id: string; plan?: string } & TodoPatch;

function toUpdate(entry: Updated, clock: Clock, failed: Failed[]): Update {
  const update: Update = { id: entry.id };
  if (entry.plan) update.plan = entry.plan;
  if (entry.task !== undefined) update.task = entry.task;
  if (entry.time_to_complete !== undefined) update.estimateMinutes = entry.time_to_complete;
  if (entry.status !== undefined) update.status = entry.status;
  if (entry.solutions !== undefined) update.solutions = entry.solutions;
  if (entry.deadline === null) update.deadline = null;
  else if (entry.deadline !== undefined) {
    const deadline = resolveDeadline(entry.deadline, clock);
    if (deadline) update.deadline = deadline;
    else failed.push(notUnderstood(entry.task, entry.deadline, entry.id));
  }
  return update;
}

export function updateTodosTool(clock: Clock, effects: Effects) {
  return tool({
    description: 'Creates, changes and removes ToDos on the list, several in one call.',
    inputSchema: updateTodosInput,
    async execute({ create, update, remove }, { toolCallId }): Promise<TodoToolOutput> {
      const failed: Failed[] = [];
      const creates = (create ?? []).map((entry) => toNewTodo(entry, clock, failed));
      const updates = (update ?? []).map((entry) => toUpdate(entry, clock, failed));
      const request = { create: creates, update: updates, remove: remove ?? [] };
      const applied = await effects.applyTodos(request, toolCallId);
      const changes = [...applied, ...failed];
      return { report: formatReport(changes, clock), changes };
    },
    toModelOutput: ({ output }) => ({ type: 'text', value: output.report }),
  });
}
