// A fetch that waits only so long for the first byte. The AI SDK's own time limit for the first words
// starts when the answer's headers are there, so a server that accepts and stays silent would hang a chat.

/** Rejects with a TimeoutError when no headers came within `milliseconds`; the body may take longer. */
export function patientFetch(milliseconds: number): typeof fetch {
  return async (input, init) => {
    const silence = new AbortController();
    const timer = setTimeout(
      () => silence.abort(new DOMException('The server did not answer in time.', 'TimeoutError')),
      milliseconds,
    );
    const signals = [silence.signal, init?.signal].filter((signal) => signal instanceof AbortSignal);
    try {
      return await fetch(input, { ...init, signal: AbortSignal.any(signals) });
    } finally {
      clearTimeout(timer);
    }
  };
}
