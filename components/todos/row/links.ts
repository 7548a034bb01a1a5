// Finds the addresses in a line of text, so that they can be followed. Pure.

export type TextPart = { text: string; href?: string };

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/giu;
/** Ends a sentence rather than an address. */
const AFTER = /[.,;:!?…)\]}]+$/u;

/** Only http and https lead anywhere. Together the parts are the text. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutEnd(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: address, href: address });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** A bracket that was opened inside belongs to the address: https://en.wikipedia.org/wiki/Mercury_(planet). */
function withoutEnd(address: string): string {
  const ending = AFTER.exec(address)?.[0];
  if (ending === undefined) return address;
  const stem = address.slice(0, -ending.length);
  const opened = stem.split('(').length - stem.split(')').length;
  return opened > 0 && ending.startsWith(')') ? `${stem})` : stem;
}
