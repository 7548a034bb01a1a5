// A line out of a message around the words that were searched for, without marks of markdown.

export type Excerpt = { before: string; match: string; after: string };

/** Characters on each side. */
const BEFORE = 40;
const AFTER = 120;

function plain(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `match` is empty where the words stand there only as the index parts them. */
export function excerptOf(markdown: string, searched: string): Excerpt {
  const text = plain(markdown);
  const words = searched.match(/[\p{L}\p{N}]+/gu) ?? [];
  // The words side by side say most, then whichever stands first.
  const patterns = [words.join('[^\\p{L}\\p{N}]+'), words.join('|')].filter((pattern) => pattern !== '');
  for (const pattern of patterns) {
    const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})[\\p{L}\\p{N}]*`, 'iu').exec(text);
    if (!found) continue;
    const [match] = found;
    const end = found.index + match.length;
    return { before: beginning(text, found.index), match, after: ending(text, end) };
  }
  return { before: '', match: '', after: ending(text, 0) };
}

function beginning(text: string, end: number): string {
  const from = Math.max(0, end - BEFORE);
  if (from === 0) return text.slice(0, end);
  const space = text.indexOf(' ', from);
  return `…${text.slice(space === -1 || space >= end ? from : space + 1, end).toWellFormed()}`;
}

function ending(text: string, from: number): string {
  if (text.length - from <= AFTER) return text.slice(from);
  const cut = text.slice(from, from + AFTER);
  const space = cut.lastIndexOf(' ');
  return `${(space > AFTER / 2 ? cut.slice(0, space) : cut).toWellFormed()}…`;
}
