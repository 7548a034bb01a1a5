// A list under its headings, as text for a model.
import type { Clock } from '@/lib/time/clock';
import { formatDeadlineLong, formatMinutes } from '@/lib/time/format';
import { formatRepeat } from '@/lib/time/format-repeat';
import { deadlineOf, groupTodos } from '@/lib/todos/group';
import { listTodos } from '@/lib/todos/list';
import type { Scope, Todo } from '@/lib/todos/todo';

export type Summary = { category: string; open: number; overdue: number; text: string };

function lineOf(todo: Todo, clock: Clock): string {
  const deadline = deadlineOf(todo);
  const notes = [
    deadline ? formatDeadlineLong(deadline, clock) : '',
    todo.estimateMinutes === null ? '' : formatMinutes(todo.estimateMinutes),
    todo.repeat === null ? '' : formatRepeat(todo.repeat),
    todo.status === 'in progress' ? 'in progress' : '',
  ].filter(Boolean);
  return `- ${todo.task}${notes.length > 0 ? ` (${notes.join(', ')})` : ''} [${todo.id}]`;
}

/** Nobody reads further down a list; past it the text would only grow heavy. */
const SHOWN = 500;

/** The open ToDos of one list by deadline: overdue, today, this week, later, none. */
export async function summarize(scope: Scope, clock: Clock): Promise<Summary> {
  const { todos, more } = await listTodos(scope, { limit: SHOWN, done: 0 });
  const groups = groupTodos(todos, clock).filter((group) => group.todos.length > 0);
  const overdue = groups.find(({ id }) => id === 'overdue')?.todos.length ?? 0;
  const sections = groups.map(({ title, todos: members }) =>
    [`### ${title}`, ...members.map((todo) => lineOf(todo, clock))].join('\n'),
  );
  const text = [
    `## ${scope.category}`,
    ...(sections.length === 0 ? ['Nothing is open.'] : sections),
    ...(more > 0 ? [`${more} more are not shown.`] : []),
  ].join('\n\n');
  return { category: scope.category, open: todos.length + more, overdue, text };
}
