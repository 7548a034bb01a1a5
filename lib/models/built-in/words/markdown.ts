// Titles in answers: bold, and safe whatever a person typed; and found again in an answer given earlier.

const SPECIAL = /[\\`*_[\]<>~|]/g;

export function bold(title: string): string {
  return `**${title.replace(/\s+/g, ' ').trim().replace(SPECIAL, '\\$&')}**`;
}

export type BoldTitle = { title: string; inList: boolean };

/** The bold words of an answer in their order; those that open a list item are marked. */
export function boldTitles(markdown: string): BoldTitle[] {
  return markdown.split('\n').flatMap((line) =>
    [...line.matchAll(/\*\*((?:[^*\\]|\\.)+)\*\*/g)].map((match) => ({
      title: (match[1] ?? '').replace(/\\([\\`*_[\]<>~|])/g, '$1'),
      inList: /^\s*(?:[-*+]|\d+[.)])\s+$/.test(line.slice(0, match.index)),
    })),
  );
}

/** "a", "a and b", "a, b and c" */
export function joinWords(parts: string[], last = 'and'): string {
  const end = parts.at(-1) ?? '';
  return parts.length < 2 ? end : `${parts.slice(0, -1).join(', ')} ${last} ${end}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
