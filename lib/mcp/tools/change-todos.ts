// change_todos: changes fields of ToDos.
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { LIMITS } from '@/lib/todos/todo';
import { answered } from '../answer';
import type { Caller } from '../caller';
import { changeMany } from '../change-many';
import { changesShape, reported } from '../changes';
import { deadline, minutes, readWords, solutions, status, timeZone, title } from '../fields';

const entry = z.object({
  id: z.uuid(),
  task: title.optional(),
  deadline: deadline.nullable().optional().describe('In words or as an ISO date; null removes it'),
  time_to_complete: minutes.nullable().optional().describe('Minutes of work; null removes it'),
  status: status.optional().describe('"archived" takes it off the list'),
  solutions: solutions.optional().describe('The whole new list'),
});

export function changeTodosTool(server: McpServer, caller: Caller): void {
  server.registerTool(
    'change_todos',
    {
      title: 'Change ToDos',
      description:
        'Changes ToDos by id: title, deadline, estimate, status, solutions. What is left out stays.',
      inputSchema: { todos: z.array(entry).min(1).max(LIMITS.entries), time_zone: timeZone },
      outputSchema: changesShape,
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
    },
    (input) =>
      answered(async () => {
        const clock = { now: Date.now(), timeZone: input.time_zone };
        const unread: { id: string; deadline: string }[] = [];
        const updates = input.todos.map(({ deadline: phrase, time_to_complete, ...rest }) => {
          const read = phrase == null ? phrase : readWords(phrase, clock);
          const isRead = phrase == null || read != null;
          if (!isRead) unread.push({ id: rest.id, deadline: phrase });
          return { ...rest, estimateMinutes: time_to_complete, deadline: isRead ? read : undefined };
        });
        return reported(await changeMany(caller, updates), unread, clock);
      }),
  );
}
