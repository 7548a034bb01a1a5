// add_todos: puts ToDos on a list.
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { applyTodoChanges } from '@/lib/todos/apply';
import { LIMITS, type NewTodo } from '@/lib/todos/todo';
import { answered } from '../answer';
import type { Caller } from '../caller';
import { changesShape, reported } from '../changes';
import {
  category,
  deadline,
  minutes,
  readWords,
  solutions,
  status,
  timeZone,
  title,
  userId,
} from '../fields';

const entry = z.object({
  task: title.describe('What to do, without the words of the deadline'),
  deadline: deadline.optional(),
  time_to_complete: minutes.optional(),
  solutions: solutions.optional(),
  status: status.optional(),
});

export function addTodosTool(server: McpServer, { accountId, keyId }: Caller): void {
  server.registerTool(
    'add_todos',
    {
      title: 'Add ToDos',
      description:
        'Puts ToDos on a list. One that is open under the same title already is not added a second time.',
      inputSchema: {
        category,
        todos: z.array(entry).min(1).max(LIMITS.entries),
        user_id: userId,
        time_zone: timeZone,
      },
      outputSchema: changesShape,
      annotations: {
        readOnlyHint: false,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    },
    (input) =>
      answered(async () => {
        const clock = { now: Date.now(), timeZone: input.time_zone };
        const unread: { task: string; deadline: string }[] = [];
        const create = input.todos.map(({ task, deadline: phrase, time_to_complete, ...rest }): NewTodo => {
          const read = phrase === undefined ? undefined : readWords(phrase, clock);
          // The ToDo itself is kept: only its deadline is reported as not understood.
          if (phrase !== undefined && !read) unread.push({ task, deadline: phrase });
          return { task, ...rest, estimateMinutes: time_to_complete, deadline: read ?? undefined };
        });
        const scope = { accountId, endUser: input.user_id, category: input.category };
        const request = { create, update: [], remove: [] };
        const changes = await applyTodoChanges(scope, { kind: 'api', keyId }, request, null);
        return reported(changes, unread, clock);
      }),
  );
}
