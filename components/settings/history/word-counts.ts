// How much differs, in words. Pure.
import type { DiffPart } from './diff-words';

/** '3 words added, 1 removed' */
export function wordCounts(parts: DiffPart[]): string {
  const count = (kind: DiffPart['kind']) =>
    parts
      .filter((part) => part.kind === kind)
      .reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const [added, removed] = [count('added'), count('removed')];
  const words = (number: number) => `${number} ${number === 1 ? 'word' : 'words'}`;
  if (added > 0 && removed > 0) return `${words(added)} added, ${removed} removed`;
  if (added > 0) return `${words(added)} added`;
  if (removed > 0) return `${words(removed)} removed`;
  return 'Only blanks and line breaks differ';
}
