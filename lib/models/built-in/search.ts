// A search that was made, with what it was for and what it found.

import { parseFound } from '@/lib/todos/report';
import type { Step } from './conversation';
import { fromReport, type KnownTodo } from './known-todo';

export type SearchInput = {
  query?: string;
  status?: 'open' | 'done' | 'archived' | 'all';
  due_from?: string;
  due_to?: string;
  limit?: number;
};

export type Found = { input: SearchInput; total: number; todos: KnownTodo[] };

export function foundIn(step: Step): Found | null {
  if (step.tool !== 'search_todos') return null;
  const input: SearchInput = typeof step.input === 'object' && step.input !== null ? step.input : {};
  const found = step.failed ? { total: 0, todos: [] } : parseFound(step.report);
  return found && { input, total: found.total, todos: found.todos.map(fromReport) };
}

/** What a search with the same input found in this turn, if it was made. */
export function searched(searches: Found[], input: SearchInput): Found | undefined {
  const key = JSON.stringify(input);
  return searches.find((search) => JSON.stringify(search.input) === key);
}
