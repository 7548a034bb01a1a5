// Phrases, one a line, made into one pattern that takes any of them as a whole. A phrase may hold pattern signs.

export function anyOf(...phrases: string[]): RegExp {
  return new RegExp(`^(?:${phrases.join('|')})$`, 'i');
}

/** The same for how a text begins, with the space after it. */
export function openingOf(...phrases: string[]): RegExp {
  return new RegExp(String.raw`^(?:${phrases.join('|')})\s+`, 'i');
}
