// add_todos: puts ToDos on a list.
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { resolveTimes } from '@/lib/agent/tools/time-words';
import { LIMITS } from '@/lib/todos/todo';
import { applyTodoChanges } from '@/lib/todos/tool/apply';
import { answered } from '../answer';
import type { Caller } from '../caller';
import { changesShape, reported, type Unread } from '../changes';
import {
  category,
  deadline,
  minutes,
  notes,
  repeat,
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
  repeat: repeat.optional(),
  solutions: solutions.optional(),
  notes: notes.optional().describe('Markdown'),
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
        const unread: Unread[] = [];
        const create = input.todos.map(
          ({ task, deadline: due, repeat: again, time_to_complete, ...rest }) => {
            const { fields, problems } = resolveTimes({ deadline: due, repeat: again }, clock);
            // The ToDo itself is kept: only what was not understood is reported.
            unread.push(...problems.map((reason) => ({ task, reason })));
            return { task, ...rest, ...fields, estimateMinutes: time_to_complete };
          },
        );
        const scope = { accountId, endUser: input.user_id, category: input.category };
        const request = { create, update: [], remove: [] };
        const changes = await applyTodoChanges(scope, { kind: 'api', keyId }, request, null, {
          timeZone: input.time_zone,
        });
        return reported(changes, unread, clock);
      }),
  );
}
