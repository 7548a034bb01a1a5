// list_todos: finds ToDos on one list, or on all.
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import type { Clock } from '@/lib/time/clock';
import { listCategories } from '@/lib/todos/categories';
import { searchTodos } from '@/lib/todos/search';
import { answered } from '../answer';
import type { Caller } from '../caller';
import { category, readWords, shownTodo, timeZone, todoShape, userId, words } from '../fields';

const inputSchema = {
  category: category.optional().describe('Which list; all lists when left out'),
  query: words.optional().describe('Words that the ToDo holds; all of them must match'),
  status: z.enum(['open', 'done', 'archived', 'all']).default('open'),
  due_from: words.optional().describe('In words or as an ISO date'),
  due_to: words.optional().describe('In words or as an ISO date'),
  limit: z.number().int().min(1).max(200).default(50).describe('For each list'),
  user_id: userId,
  time_zone: timeZone,
};

function dayOf(phrase: string | undefined, clock: Clock, field: string) {
  if (phrase === undefined) return undefined;
  const read = readWords(phrase, clock);
  if (!read) throw new AppError('invalid', `The date "${phrase}" was not understood.`, { field });
  return read.at;
}

export function listTodosTool(server: McpServer, { accountId }: Caller): void {
  server.registerTool(
    'list_todos',
    {
      title: 'List ToDos',
      description: 'Finds ToDos by list, words, status and deadline, soonest deadline first.',
      inputSchema,
      outputSchema: { total: z.number(), todos: z.array(todoShape) },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    (input) =>
      answered(async () => {
        const clock = { now: Date.now(), timeZone: input.time_zone };
        const from = dayOf(input.due_from, clock, 'due_from');
        const asked = {
          query: input.query ?? '',
          status: input.status,
          // A search from a day takes the whole day in.
          from: from && `${from.slice(0, 10)}T00:00:00`,
          to: dayOf(input.due_to, clock, 'due_to'),
          limit: input.limit,
        };
        const owner = { accountId, endUser: input.user_id };
        const lists = input.category === undefined ? await listCategories(owner) : [input.category];
        const found = await Promise.all(
          lists.map((list) => searchTodos({ ...owner, category: list }, asked)),
        );
        const total = found.reduce((sum, list) => sum + list.total, 0);
        const todos = found.flatMap((list) => list.todos.map((todo) => shownTodo(todo, clock)));
        const lines = todos.map((todo) => JSON.stringify(todo));
        return { text: [`${total} found`, ...lines].join('\n'), data: { total, todos } };
      }),
  );
}
