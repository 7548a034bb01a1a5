// Cookies for how the person likes the screen, set in the browser and read by the server, so that the first picture is right.

export const COOKIES = {
  /** Id of the assistant chosen last. */
  assistant: 'assistant',
  /** Id of the language model chosen last. */
  model: 'model',
  /** 'closed' when the threads are folded away. */
  threads: 'threads',
  /** The person's zone, an IANA name. */
  timeZone: 'tz',
} as const;

const YEAR = 365 * 24 * 60 * 60;

export function remember(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing outside secure contexts
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR}; samesite=lax`;
}
