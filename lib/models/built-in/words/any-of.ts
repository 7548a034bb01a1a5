// Phrases, one a line, made into one pattern that takes any of them. A phrase may hold pattern signs.

/** A part of a larger pattern. */
export function choice(...phrases: string[]): string {
  return `(?:${phrases.join('|')})`;
}

/** As a whole. */
export function anyOf(...phrases: string[]): RegExp {
  return new RegExp(`^${choice(...phrases)}$`, 'i');
}

/** How a text begins, with the space after it. */
export function openingOf(...phrases: string[]): RegExp {
  return new RegExp(String.raw`^${choice(...phrases)}\s+`, 'i');
}
