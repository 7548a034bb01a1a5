// A page that is open while somebody else signs in, in another tab, still shows the ToDos of the one before: what it
// asks for is refused, so that neither reads nor changes what is the other's.
import { AppError } from '../errors';

/** With the header `x-account`, or `?account=` where there can be no header, a request says whose page sends it. */
export function isPageOf(request: Request, accountId: string): boolean {
  const account = request.headers.get('x-account') ?? new URL(request.url).searchParams.get('account');
  return account === null || account === accountId;
}

/** Throws `unauthenticated` when the page is not that of `accountId`. */
export function assertPageOf(request: Request, accountId: string): void {
  if (isPageOf(request, accountId)) return;
  throw new AppError('unauthenticated', 'Somebody else has signed in in this browser. Reload the page.', {
    field: 'x-account',
  });
}
