// Reads what went wrong with a request of the chat, in words for the person.

export type ChatFailure = {
  code: string;
  message: string;
  /** Seconds until another try makes sense. */
  retryAfter?: number;
};

const OFFLINE: ChatFailure = {
  code: 'offline',
  message: 'Maistro cannot be reached. Check your connection, then try again.',
};
/** In the middle of an answer, which goes on without us. */
export const CUT: ChatFailure = {
  code: 'offline',
  message: 'The connection was lost. Reconnecting; the answer goes on meanwhile.',
};
const UNKNOWN: ChatFailure = { code: 'unknown', message: 'Something went wrong on the way. Try again.' };

type ErrorBody = { error?: { code?: unknown; message?: unknown; retryAfter?: unknown } };

/** From an error of the AI SDK: an APICallError carries the server's answer, a TypeError a lost connection. */
export function readChatFailure(error: unknown): ChatFailure {
  if (error instanceof TypeError) return OFFLINE;
  if (typeof error !== 'object' || error === null) return UNKNOWN;
  const { responseBody, statusCode } = error as { responseBody?: unknown; statusCode?: unknown };
  const told = typeof responseBody === 'string' ? readBody(responseBody) : null;
  if (told) return told;
  return typeof statusCode === 'number' && statusCode >= 502 ? OFFLINE : UNKNOWN;
}

/** From the body of an answer: `{ error: { code, message, retryAfter? } }`. */
function readBody(text: string): ChatFailure | null {
  try {
    const { code, message, retryAfter } = (JSON.parse(text) as ErrorBody).error ?? {};
    if (typeof code !== 'string' || typeof message !== 'string') return null;
    return { code, message, ...(typeof retryAfter === 'number' ? { retryAfter } : {}) };
  } catch {
    return null;
  }
}

/** '40 seconds', '2 minutes', '1 hour'. */
export function formatWait(seconds: number): string {
  const [count, unit] =
    seconds < 90
      ? [Math.max(1, Math.ceil(seconds)), 'second']
      : seconds < 90 * 60
        ? [Math.ceil(seconds / 60), 'minute']
        : [Math.ceil(seconds / 3600), 'hour'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
