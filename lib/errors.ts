// The one table of what can go wrong for a caller, and the HTTP status that each answers with.

const STATUS = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  busy: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** An error whose message is written for the person who reads it: what happened, and what to do. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  /** Which field or header it concerns, or for how many seconds to wait. */
  readonly details: { field?: string; retryAfter?: number };

  constructor(code: ErrorCode, message: string, details: { field?: string; retryAfter?: number } = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  get status(): (typeof STATUS)[ErrorCode] {
    return STATUS[this.code];
  }
}

export function notFound(what: string): AppError {
  return new AppError('not_found', `There is no such ${what}. It may have been deleted.`);
}
