// The tool that creates, changes and removes several ToDos in one call.

import { tool, zodSchema } from 'ai';
import { z } from 'zod';
import type { TodoToolOutput } from '@/lib/threads/chat-message';
import type { Clock } from '@/lib/time/clock';
import type { TodoChange } from '@/lib/todos/change';
import { formatReport } from '@/lib/todos/report';
import { LIMITS, TODO_STATUSES } from '@/lib/todos/todo';
import type { ChangeRequest } from '@/lib/todos/tool/apply';
import type { Effects } from '../effects';
import { resolveTimes } from './time-words';

const title = z.string().trim().min(1).max(LIMITS.task);
const minutes = z.number().int().min(1).max(LIMITS.estimateMinutes);
const solutions = z.array(z.string().trim().min(1).max(LIMITS.solution)).max(LIMITS.solutions);
const status = z.enum(TODO_STATUSES);
const words = z.string().trim().min(1).max(200);
const notes = z.string().max(LIMITS.notes);

const created = z.object({
  task: title.describe('What to do, without the words of the deadline'),
  deadline: words.nullish().describe('In the words of the person ("next Monday") or an ISO date'),
  time_to_complete: minutes.nullish().describe('Minutes of work'),
  repeat: words.nullish().describe('How it comes again, in words: "every Monday", "3 days after completion"'),
  solutions: solutions.nullish(),
  notes: notes.nullish().describe('Markdown'),
  status: status.nullish(),
});

const updated = z.object({
  id: z.uuid(),
  plan: z.string().max(500).nullish().describe('What changes and why, in a few words'),
  task: title.optional(),
  deadline: words.nullable().optional().describe('null removes it'),
  time_to_complete: minutes.nullable().optional().describe('null removes it'),
  status: status.optional(),
  repeat: words.nullable().optional().describe('In words; null: it does not come again'),
  all_following: z.boolean().optional().describe('Of one that repeats: also those that come after it'),
  solutions: solutions.optional().describe('The whole new list'),
  notes: notes.nullable().optional().describe('The whole new text, markdown; null removes it'),
  add_notes: notes.optional().describe('Is added below the notes that there are'),
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
type Created = z.infer<typeof created>;
type Updated = z.infer<typeof updated>;

/** The ToDo itself is kept: only what was not understood is reported as not done. */
function toNewTodo(entry: Created, clock: Clock, failed: Failed[]): ChangeRequest['create'][number] {
  const { task, deadline, repeat, time_to_complete } = entry;
  const said = { deadline: deadline ?? undefined, repeat: repeat ?? undefined };
  const { fields, problems } = resolveTimes(said, clock);
  for (const reason of problems) failed.push({ action: 'failed', task, reason });
  return {
    task,
    ...fields,
    ...(time_to_complete ? { estimateMinutes: time_to_complete } : {}),
    ...(entry.solutions ? { solutions: entry.solutions } : {}),
    ...(entry.notes ? { notes: entry.notes } : {}),
    ...(entry.status ? { status: entry.status } : {}),
  };
}

function toUpdate(entry: Updated, clock: Clock, failed: Failed[]): ChangeRequest['update'][number] {
  const {
    id,
    plan,
    task,
    deadline,
    repeat,
    time_to_complete,
    all_following,
    notes: text,
    add_notes,
    ...rest
  } = entry;
  const { fields, problems } = resolveTimes({ deadline, repeat }, clock);
  const who = task ? { id, task } : { id };
  for (const reason of problems) failed.push({ action: 'failed', ...who, reason });
  return {
    id,
    ...(plan ? { plan } : {}),
    ...(task === undefined ? {} : { task }),
    ...fields,
    ...(time_to_complete === undefined ? {} : { estimateMinutes: time_to_complete }),
    ...(text === undefined ? {} : { notes: text ?? '' }),
    ...(add_notes === undefined ? {} : { addNotes: add_notes }),
    ...(all_following ? { every: true } : {}),
    ...rest,
  };
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
