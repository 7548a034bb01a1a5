// Cookies for how the person likes the screen, set in the browser and read by the server.

const YEAR = 365 * 24 * 60 * 60;

export function remember(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing outside secure contexts
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR}; samesite=lax`;
}
