// Cookies for how the person likes the screen, set in the browser and read by the server, so that the first picture is right.

export const COOKIES = {
  /** Id of the assistant chosen last, until the browser is closed: it then begins with the default one again. */
  assistant: 'assistant',
  /** Id of the language model chosen last. */
  model: 'model',
  /** 'closed' when the threads are folded away. */
  threads: 'threads',
  /** The person's zone, an IANA name. */
  timeZone: 'tz',
  /** When the person works, for the day plan: '09:00-18:00,12:30-13:00'. */
  workingHours: 'hours',
} as const;

const YEAR = 365 * 24 * 60 * 60;
const FOR_THE_SESSION: ReadonlySet<string> = new Set([COOKIES.assistant]);

export function remember(name: string, value: string): void {
  const age = FOR_THE_SESSION.has(name) ? '' : `; max-age=${YEAR}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing outside secure contexts
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; samesite=lax${age}`;
}

/** Null when there is none. */
export function recall(name: string): string | null {
  const found = document.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`));
  return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1));
}
