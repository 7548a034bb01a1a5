// next-auth's endpoints, without its client library: each change carries the token that this browser was given.
import { type Failure, requestJson } from '@/components/request-json';
import { tooMany } from '@/lib/auth/too-many';

/** The address that next-auth answers with: where to go next, or with an `error` what went wrong. */
type Outcome = { url: URL; failure?: undefined } | { url?: undefined; failure: Failure };

export async function nextAuthPost(action: string, fields: Record<string, string> = {}): Promise<Outcome> {
  const csrf = await requestJson<{ csrfToken: string }>('/api/auth/csrf');
  if (csrf.failure) return { failure: csrf.failure };
  const body = { ...fields, csrfToken: csrf.data.csrfToken, json: 'true' };
  const url = await post(`/api/auth/${action}`, body);
  if (url === null) return { failure: { code: 'internal', message: explainError('Unavailable') } };
  const error = url.searchParams.get('error');
  if (error !== null) return { failure: { code: error, message: explainError(error) } };
  return { url };
}

async function post(path: string, fields: Record<string, string>): Promise<URL | null> {
  try {
    const response = await fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
    const { url } = await response.json();
    return new URL(url, window.location.href);
  } catch {
    return null;
  }
}

/** The sentence for an error code of next-auth or of our own password check. */
export function explainError(error: string): string {
  const [code, seconds] = error.split(':');
  switch (code) {
    case 'CredentialsSignin':
      return 'Email and password do not match. Check both, or sign up.';
    case 'RateLimited':
      return tooMany(Number(seconds) || 900);
    case 'OAuthAccountNotLinked':
      return 'There is already an account with that email address. Sign in to it the way you did before, then connect this one under Settings.';
    case 'AccessDenied':
    case 'OAuthCallback':
    case 'Callback':
      return 'The sign-in there was not finished. Try again.';
    default:
      return 'Sign-in is not possible right now. Try again in a moment.';
  }
}
