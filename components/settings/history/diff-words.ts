// What differs between two texts, word by word, by the `diff` library. Loaded when somebody compares. Pure.
import { diffArrays } from 'diff';

export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string };

/** Two long texts with nothing in common would keep the page busy: past this many differences it compares lines. */
const MOST_EDITS = 2000;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Words of any script, blanks, signs and line breaks; together they are the text. */
export function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** Lines with their ends; together they are the text. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/** The parts that are not `added` make up `before`; those that are not `removed` make up `after`. */
export function diffWords(before: string, after: string): DiffPart[] {
  const changes =
    diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS }) ??
    diffArrays(linesOf(before), linesOf(after), { maxEditLength: MOST_EDITS });
  if (!changes) return joined([part('removed', before), part('added', after)]);
  return joined(
    absorbBlanks(
      changes.map(({ value, added, removed }) =>
        part(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
      ),
    ),
  );
}

const part = (kind: DiffPart['kind'], text: string): DiffPart => ({ kind, text });

/** A blank that stays between two changed words belongs to the change: a new sentence reads as one, not as confetti. */
function absorbBlanks(parts: DiffPart[]): DiffPart[] {
  return parts.flatMap((current, index) => {
    const isBetween = parts[index - 1] && parts[index + 1];
    return current.kind === 'same' && isBetween && /^[^\S\n]+$/.test(current.text)
      ? [part('removed', current.text), part('added', current.text)]
      : [current];
  });
}

/** Between two parts that stay, one removed part and then one added part. */
function joined(parts: DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) result.push(part('removed', removed));
    if (added) result.push(part('added', added));
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text) {
      flush();
      result.push(part('same', text));
    }
  }
  flush();
  return result;
}
