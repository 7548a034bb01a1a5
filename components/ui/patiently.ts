// Loads what nothing goes on without: a lost connection delays it, and does not prevent it.

/** How long after a failure it is tried again, in milliseconds. */
const AGAIN = 2_000;

/** Tries until it is there. Never rejects. */
export async function patiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}
