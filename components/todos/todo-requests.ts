// The browser's requests for ToDos. Each resolves to the ToDo as the server holds it.
import type { Todo, TodoPatch } from '@/lib/todos/todo';

/** What went wrong, in words for the person; for a conflict with the ToDo as it is now. */
export class TodoRequestError extends Error {
  override readonly name = 'TodoRequestError';
  readonly todo: Todo | undefined;
  /** True when the ToDo is gone. */
  readonly gone: boolean;

  constructor(message: string, { todo, gone = false }: { todo?: Todo; gone?: boolean } = {}) {
    super(message);
    this.todo = todo;
    this.gone = gone;
  }
}

/** A deadline or an estimate as it was typed; the server reads it. */
export type Words = { deadlineWords: string; timeZone: string } | { estimateWords: string };

const UNREACHABLE = 'The server cannot be reached. Check your connection and try again.';
const TIMEOUT_MS = 20_000;

export async function requestList(category: string): Promise<{ todos: Todo[]; more: number }> {
  return send('GET', `/api/todos?category=${encodeURIComponent(category)}`);
}

export async function requestCreate(body: {
  category: string;
  task: string;
  timeZone: string;
  quick: true;
}): Promise<Todo> {
  return (await send<{ todo: Todo }>('POST', '/api/todos', body)).todo;
}

export async function requestPatch(
  id: string,
  body: (TodoPatch | Words) & { revision?: number },
): Promise<Todo> {
  return (await send<{ todo: Todo }>('PATCH', `/api/todos/${id}`, body)).todo;
}

export async function requestRemove(id: string): Promise<Todo> {
  return (await send<{ todo: Todo }>('DELETE', `/api/todos/${id}`)).todo;
}

export async function requestRestore(id: string): Promise<Todo> {
  return (await send<{ todo: Todo }>('POST', `/api/todos/${id}/restore`)).todo;
}

async function send<Answer>(method: string, url: string, body?: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new TodoRequestError(UNREACHABLE);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer as Answer;
  const { error, todo } = (answer ?? {}) as { error?: { message?: string }; todo?: Todo };
  throw new TodoRequestError(error?.message ?? UNREACHABLE, { todo, gone: response.status === 404 });
}
