// change_todos: changes fields of ToDos.
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { resolveTimes } from '@/lib/agent/tools/time-words';
import { LIMITS } from '@/lib/todos/todo';
import { answered } from '../answer';
import type { Caller } from '../caller';
import { changeMany } from '../change-many';
import { changesShape, reported, type Unread } from '../changes';
import { deadline, minutes, notes, repeat, solutions, status, timeZone, title } from '../fields';

const entry = z.object({
  id: z.uuid(),
  task: title.optional(),
  deadline: deadline.nullable().optional().describe('In words or as an ISO date; null removes it'),
  time_to_complete: minutes.nullable().optional().describe('Minutes of work; null removes it'),
  repeat: repeat.nullable().optional().describe('In words; null: it does not come again'),
  all_following: z.boolean().optional().describe('Of one that repeats: also those that come after it'),
  status: status.optional().describe('"archived" takes it off the list'),
  solutions: solutions.optional().describe('The whole new list'),
  notes: notes.nullable().optional().describe('The whole new text, markdown; null removes it'),
  add_notes: notes.optional().describe('Is added below the notes that there are'),
});

export function changeTodosTool(server: McpServer, caller: Caller): void {
  server.registerTool(
    'change_todos',
    {
      title: 'Change ToDos',
      description:
        'Changes ToDos by id: title, deadline, estimate, repetition, status, solutions, notes. What is left out stays.',
      inputSchema: { todos: z.array(entry).min(1).max(LIMITS.entries), time_zone: timeZone },
      outputSchema: changesShape,
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
    },
    (input) =>
      answered(async () => {
        const clock = { now: Date.now(), timeZone: input.time_zone };
        const unread: Unread[] = [];
        const updates = input.todos.map((entry) => {
          const { deadline: due, repeat: again, time_to_complete, all_following, add_notes, ...rest } = entry;
          const { fields, problems } = resolveTimes({ deadline: due, repeat: again }, clock);
          unread.push(...problems.map((reason) => ({ id: entry.id, reason })));
          return {
            ...rest,
            ...fields,
            notes: rest.notes === null ? '' : rest.notes,
            addNotes: add_notes,
            estimateMinutes: time_to_complete,
            every: all_following,
          };
        });
        return reported(await changeMany(caller, updates, clock), unread, clock);
      }),
  );
}
