// complete_todos: ticks ToDos off.
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { answered } from '../answer';
import type { Caller } from '../caller';
import { changeMany } from '../change-many';
import { changesShape, reported } from '../changes';
import { ids, timeZone } from '../fields';

export function completeTodosTool(server: McpServer, caller: Caller): void {
  server.registerTool(
    'complete_todos',
    {
      title: 'Complete ToDos',
      description: 'Marks ToDos as done, by id. One that repeats is followed by its next one.',
      inputSchema: { ids, time_zone: timeZone },
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
        const updates = input.ids.map((id) => ({ id, status: 'done' as const }));
        const clock = { now: Date.now(), timeZone: input.time_zone };
        return reported(await changeMany(caller, updates, clock), [], clock);
      }),
  );
}
