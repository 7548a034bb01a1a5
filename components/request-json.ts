// Asks our own server for JSON; what goes wrong comes back as a value with a sentence for the person.

export type Failure = { code: string; message: string; field?: string };
export type Answer<Data> = { data: Data; failure?: undefined } | { data?: undefined; failure: Failure };

const OFFLINE: Failure = {
  code: 'offline',
  message: 'The server cannot be reached. What you typed is still here; try again.',
};
const UNREADABLE: Failure = {
  code: 'internal',
  message: 'Something went wrong on the server. Try again in a moment.',
};

export async function requestJson<Data>(url: string, method = 'GET', body?: unknown): Promise<Answer<Data>> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  } catch {
    return { failure: OFFLINE };
  }
  // A success that has nothing more to tell.
  if (response.status === 204) return { data: undefined as Data };
  const answer = await response.json().catch(() => null);
  if (response.ok && answer !== null) return { data: answer };
  return { failure: answer?.error ?? UNREADABLE };
}
