// The tool that finds ToDos beyond those in the instructions.

import { tool, zodSchema } from 'ai';
import { z } from 'zod';
import type { ReportOutput } from '@/lib/threads/chat-message';
import type { Clock } from '@/lib/time/clock';
import { formatFound } from '@/lib/todos/report';
import type { Effects } from '../effects';
import { resolveDeadline } from './time-words';

const words = z.string().trim().min(1).max(200);

export const searchTodosInput = zodSchema(
  z.object({
    query: z.string().trim().max(200).nullish().describe('Words that the ToDo holds; all of them must match'),
    status: z.enum(['open', 'done', 'archived', 'all']).nullish().describe('open when left out'),
    due_from: words.nullish().describe('In words or as an ISO date'),
    due_to: words.nullish().describe('In words or as an ISO date'),
    limit: z.number().int().min(1).max(50).nullish(),
  }),
);

export function searchTodosTool(clock: Clock, effects: Effects) {
  return tool({
    description:
      'Finds ToDos on the list by words, status and deadline. Use it for ToDos that are not shown above.',
    inputSchema: searchTodosInput,
    async execute({ query, status, due_from, due_to, limit }): Promise<ReportOutput> {
      const from = due_from ? resolveDeadline(due_from, clock) : null;
      const to = due_to ? resolveDeadline(due_to, clock) : null;
      const unread = [due_from && !from ? due_from : '', due_to && !to ? due_to : ''].filter(Boolean);
      if (unread.length > 0)
        return { report: `Not done:\nThe date "${unread.join('", "')}" was not understood.` };
      const { total, todos } = await effects.searchTodos({
        query: query ?? '',
        status: status ?? 'open',
        // A search from a day takes the whole day in.
        from: from ? `${from.at.slice(0, 10)}T00:00:00` : undefined,
        to: to?.at,
        limit: limit ?? 20,
      });
      return { report: formatFound(total, todos, clock) };
    },
    toModelOutput: ({ output }) => ({ type: 'text', value: output.report }),
  });
}
