// summary: what is open on each list, by deadline.
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { listCategories } from '@/lib/todos/categories';
import { answered } from '../answer';
import type { Caller } from '../caller';
import { category, timeZone, userId } from '../fields';
import { summarize } from '../summary';

export function summaryTool(server: McpServer, { accountId }: Caller): void {
  server.registerTool(
    'summary',
    {
      title: 'Summary of the lists',
      description: 'What is open on each list, grouped by deadline: overdue, today, this week, later, none.',
      inputSchema: {
        category: category.optional().describe('Which list; all lists when left out'),
        user_id: userId,
        time_zone: timeZone,
      },
      outputSchema: {
        lists: z.array(z.object({ category: z.string(), open: z.number(), overdue: z.number() })),
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    (input) =>
      answered(async () => {
        const owner = { accountId, endUser: input.user_id };
        const clock = { now: Date.now(), timeZone: input.time_zone };
        const names = input.category === undefined ? await listCategories(owner) : [input.category];
        const summaries = await Promise.all(
          names.map((name) => summarize({ ...owner, category: name }, clock)),
        );
        return {
          text: summaries.map(({ text }) => text).join('\n\n') || 'There are no ToDos yet.',
          data: { lists: summaries.map(({ text: _, ...counts }) => counts) },
        };
      }),
  );
}
