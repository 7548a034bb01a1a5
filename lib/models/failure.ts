// Turns what a model call can throw into a sentence for the person who waits for the answer.

import { APICallError, RetryError } from 'ai';

export type ModelFailure = { code: string; message: string; retryAfter?: number };

const KEPT = 'Your message is kept.';

const BROKE_OFF: ModelFailure = {
  code: 'model_broke_off',
  message: `The language model's answer broke off. Try again. ${KEPT}`,
};

/** Seconds, from a Retry-After header that gives seconds or a date. */
function retryAfter(headers: Record<string, string> | undefined, now: number): number | undefined {
  const value = headers?.['retry-after'];
  if (!value) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  const until = Date.parse(value);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now) / 1000));
}

function ofStatus(error: APICallError, now: number): ModelFailure {
  const status = error.statusCode ?? 0;
  // The answer had begun when the connection was lost or its text made no sense.
  if (status >= 200 && status < 300) return BROKE_OFF;
  if (status === 401 || status === 403) {
    return {
      code: 'model_key',
      message: `The language model refused the key (${status}). Check OPENAI_API_KEY, or choose another model, then try again. ${KEPT}`,
    };
  }
  if (status === 404) {
    return {
      code: 'model_missing',
      message: `The language model was not found (404). Check OPENAI_MODEL and OPENAI_BASE_URL, or choose another model. ${KEPT}`,
    };
  }
  if (status === 429) {
    const seconds = retryAfter(error.responseHeaders, now);
    return {
      code: 'model_rate_limited',
      message: `The language model takes no more requests for now (429). ${seconds ? `Try again in ${seconds} s.` : 'Wait a little, then try again.'} ${KEPT}`,
      ...(seconds ? { retryAfter: seconds } : {}),
    };
  }
  if (status >= 500) {
    return {
      code: 'model_unavailable',
      message: `The language model has a fault of its own (${status}). Try again in a moment. ${KEPT}`,
    };
  }
  if (status >= 400) {
    return {
      code: 'model_refused',
      message: `The language model refused the request (${status}). Try again, or choose another model. ${KEPT}`,
    };
  }
  return {
    code: 'model_unreachable',
    message: `The language model cannot be reached. Check the connection and OPENAI_BASE_URL, then try again. ${KEPT}`,
  };
}

/** `error` is whatever the AI SDK reported; `now` is epoch milliseconds. Never throws. */
export function modelFailure(error: unknown, now: number): ModelFailure {
  if (RetryError.isInstance(error)) return modelFailure(error.lastError, now);
  if (APICallError.isInstance(error)) return ofStatus(error, now);
  if (error instanceof Error && error.name === 'TimeoutError') {
    return {
      code: 'model_timeout',
      message: `The language model took too long to answer. Try again, or choose another model. ${KEPT}`,
    };
  }
  return BROKE_OFF;
}

export const EMPTY_ANSWER: ModelFailure = {
  code: 'model_silent',
  message: `The language model gave no answer. Try again, or choose another model. ${KEPT}`,
};

export const TOO_MANY_STEPS: ModelFailure = {
  code: 'model_looped',
  message:
    'The language model kept calling tools without answering, so it was stopped. What it changed is kept, and so is your message. Try again.',
};

export const INTERRUPTED: ModelFailure = {
  code: 'interrupted',
  message: 'Maistro was stopped in the middle of this answer. What was finished is kept. Try again to go on.',
};
