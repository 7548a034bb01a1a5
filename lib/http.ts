// What every route handler shares: reading a request, refusing foreign pages, and answering errors.
import { unstable_rethrow } from 'next/navigation';
import { ZodError, type z } from 'zod';
import { isDatabaseUnreachable } from '@/lib/db/unreachable';
import { AppError, notFound } from '@/lib/errors';

const BODY_LIMIT = 1_000_000;
const READ_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type Handler<Context> = (request: Request, context: Context) => Response | Promise<Response>;

/** Wraps a route handler: foreign pages may not change anything, and each error becomes a JSON answer. */
export function route<Context = unknown>(handler: Handler<Context>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      if (!READ_METHODS.has(request.method)) assertSameOrigin(request);
      return await handler(request, context);
    } catch (error) {
      unstable_rethrow(error);
      return errorResponse(error, request);
    }
  };
}

/**
 * Reads and checks a JSON body of at most 1 MB, or `limit` bytes.
 * Throws an AppError `invalid` or `too_large`, or the ZodError of the first mistake.
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  limit = BODY_LIMIT,
): Promise<z.output<Schema>> {
  return schema.parse(parseJson(await readText(request, limit)));
}

/** An id from the address. What is no UUID is nobody's id, so it answers 404 like any unknown one. */
export function readId(value: string, what: string): string {
  if (!UUID.test(value)) throw notFound(what);
  return value.toLowerCase();
}

/** Throws `forbidden` when a browser says that another site's page makes this request. */
function assertSameOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) {
    if (site === 'same-origin' || site === 'none') return;
  } else {
    // Browsers leave Sec-Fetch-Site out on plain http, and always name the origin of a change.
    const origin = request.headers.get('origin');
    if (origin === null || isOwnOrigin(origin, request.headers)) return;
  }
  throw new AppError('forbidden', 'This request came from another site. Open Maistro itself and try again.');
}

function isOwnOrigin(origin: string, headers: Headers): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get('host') || host === headers.get('x-forwarded-host');
}

/** The body as text. Throws `too_large` past 1 MB, or `limit` bytes. */
export async function readText(request: Request, limit = BODY_LIMIT): Promise<string> {
  const tooLarge = () =>
    new AppError('too_large', `That is more than ${limit / 1_000_000} MB. Send less at once.`);
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) > limit) throw tooLarge();
  if (length !== null || request.body === null) return await request.text();

  let text = '';
  let bytes = 0;
  const decoder = new TextDecoder();
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw tooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    // PostgreSQL stores neither NUL nor half of a surrogate pair.
    if (/\\u(?:0000|d[89a-f])/i.test(text)) return JSON.parse(text, storable);
    return JSON.parse(text);
  } catch {
    throw new AppError('invalid', 'The request is not valid JSON.');
  }
}

const storable = (_key: string, value: unknown) =>
  typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value;

/** The answer for an error. What is not meant for people is logged, and answered with a plain sentence. */
export function errorResponse(error: unknown, request: Request): Response {
  // Nobody is left to read the answer.
  if (request.signal.aborted) return new Response(null, { status: 499 });
  const known = toAppError(error);
  if (known === null) console.error(`${request.method} ${new URL(request.url).pathname} failed:`, error);
  const { field, retryAfter } = known?.details ?? {};
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return Response.json(
    {
      error: {
        code: known?.code ?? 'internal',
        message: known?.message ?? 'Something went wrong on the server. Try again in a moment.',
        field,
        retryAfter,
      },
    },
    { status: known?.status ?? 500, headers },
  );
}

/** The error in words for people, or null when it is not meant for them. */
export function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) {
    const issue = error.issues[0];
    const field = issue?.path.join('.') || undefined;
    return new AppError('invalid', issue?.message ?? 'The request is not valid.', { field });
  }
  if (isDatabaseUnreachable(error)) {
    return new AppError(
      'unavailable',
      'The database cannot be reached; what you typed is still here. Try again.',
      {
        retryAfter: 5,
      },
    );
  }
  return null;
}
