// The browser's requests for ToDos.
import type {
  KeptField,
  OperationAnswer,
  OperationRequest,
  UndoRequest,
} from '@/lib/todos/operations/operation-request';
import type { Todo } from '@/lib/todos/todo';
import type { Operation, Outcome } from './operation';
import type { Page } from './todo-state';

/** The server did not answer, or cannot now: asking again later may help. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  /** 0 without an answer. */
  readonly status: number;

  constructor(status: number) {
    super('The server cannot be reached. Check your connection and try again.');
    this.status = status;
  }
}

/** In this browser somebody else is signed in than whose page asks. */
export class SomebodyElse extends Unreachable {
  constructor() {
    super(401);
  }
}

const TIMEOUT_MS = 20_000;
/** The server reads words by the clock of the request; what is sent at once needs none. */
const AT_ONCE_MS = 60_000;
/** Browsers send no more than 64 kB for a page that is closed, and refuse to begin with more. */
const KEPT_ALIVE = 60_000;

/** `account`: whose page asks; the server refuses when somebody else has signed in. Rejects with Unreachable, then with SomebodyElse. */
export async function requestList(
  account: string,
  category: string,
  after: string | null,
  limit?: number,
): Promise<Page> {
  const query = new URLSearchParams({ category });
  if (after !== null) query.set('after', after);
  if (limit !== undefined) query.set('limit', String(limit));
  const { status, answer } = await send(account, `/api/todos?${query}`);
  if (status !== 200) throw new Unreachable(status);
  return answer as Page;
}

/** Sends a change of the account, if it is known whose page it is. Sent twice it happens once. Rejects with Unreachable. */
export async function requestOperation(account: string | null, operation: Operation): Promise<Outcome> {
  const { status, answer } =
    operation.kind === 'undo'
      ? await send(account, `/api/todos/operations/${operation.undoes}/undo`, {
          id: operation.id,
          force: operation.force,
        } satisfies UndoRequest)
      : await send(account, '/api/todos/operations', {
          id: operation.id,
          timeZone: operation.timeZone,
          ...(Date.now() - Date.parse(operation.at) > AT_ONCE_MS ? { at: operation.at } : {}),
          steps: operation.steps,
        } satisfies OperationRequest);
  if (status === 200) return { kind: 'done', changes: (answer as OperationAnswer).changes };
  const { error, todo, kept } = answer as {
    error?: { code?: string; message?: string; field?: string };
    todo?: Todo;
    kept?: KeptField[];
  };
  const isLater = status === 401 || status === 429 || status >= 500 || error?.code === 'busy';
  if (isLater || !error?.message) throw new Unreachable(status);
  if (kept) return { kind: 'kept', kept };
  return { kind: 'refused', status, message: error.message, field: error.field, todo };
}

async function send(
  account: string | null,
  url: string,
  body?: unknown,
): Promise<{ status: number; answer: unknown }> {
  const page: Record<string, string> = account === null ? {} : { 'x-account': account };
  const json = body === undefined ? undefined : JSON.stringify(body);
  const response = await fetch(url, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(json === undefined
      ? { headers: page }
      : {
          method: 'POST',
          headers: { ...page, 'content-type': 'application/json' },
          body: json,
          keepalive: new Blob([json]).size < KEPT_ALIVE,
        }),
  }).catch(() => {
    throw new Unreachable(0);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (answer === null || typeof answer !== 'object') throw new Unreachable(response.status);
  const { error } = answer as { error?: { field?: string } };
  if (response.status === 401 && error?.field === 'x-account') throw new SomebodyElse();
  return { status: response.status, answer };
}
