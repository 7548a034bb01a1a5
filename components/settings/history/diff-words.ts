// What differs between two texts, word by word, by the `diff` library. Loaded when somebody compares. Pure.
import { diffArrays } from 'diff';

export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string };

/** Two long texts with nothing in common would keep the page busy: past this many differences nothing is matched. */
const MOST_EDITS = 1200;
/** Where less of two passages is the same than this, single words that happen to be in both say nothing. */
const LEAST_SAME = 0.2;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Words of any script, blanks, signs and line breaks; together they are the text. */
export function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** Lines with their ends; together they are the text. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/**
 * Lines first, so that a word is compared with its own line and not with a stranger. The parts that are not `added`
 * make up `before`; those that are not `removed` make up `after`.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const lines = compare(linesOf(before), linesOf(after)) ?? replaced(before, after);
  const parts = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (line.kind === 'removed' && next?.kind === 'added') return withinLines(line.text, next.text);
    return line.kind === 'added' && lines[index - 1]?.kind === 'removed' ? [] : [line];
  });
  return wholeLines(joined(parts));
}

function withinLines(before: string, after: string): DiffPart[] {
  const parts = compare(wordsOf(before), wordsOf(after));
  if (!parts) return replaced(before, after);
  const letters = (text: string) => text.replace(/\s+/g, '').length;
  const same = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? letters(text) : 0), 0);
  const isAlike = same >= LEAST_SAME * Math.max(letters(before), letters(after));
  return isAlike ? absorbBlanks(parts) : replaced(before, after);
}

/** Undefined where they have too little in common. */
function compare(before: string[], after: string[]): DiffPart[] | undefined {
  return diffArrays(before, after, { maxEditLength: MOST_EDITS })?.map(({ value, added, removed }) =>
    part(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
  );
}

const replaced = (before: string, after: string) => [part('removed', before), part('added', after)];
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
    // The blanks at the end that both have are no change.
    const ends = [removed, added].map((text) => /[^\S\n]*$/.exec(text)?.[0].length ?? 0);
    let common = 0;
    while (common < Math.min(...ends) && removed.at(-1 - common) === added.at(-1 - common)) common++;
    const blank = removed.slice(removed.length - common);
    if (removed.length > common) result.push(part('removed', removed.slice(0, removed.length - common)));
    if (added.length > common) result.push(part('added', added.slice(0, added.length - common)));
    if (blank) result.push(part('same', blank));
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text) {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += text;
      else result.push(part('same', text));
    }
  }
  flush();
  return result;
}

/**
 * What was added or removed as lines reads as lines: of the places where a change can be said to begin ("- [a\n- ]b"
 * and "[- a\n]- b" are the same one), the one at the beginning of a line.
 */
function wholeLines(parts: DiffPart[]): DiffPart[] {
  const moved = parts.map((current) => ({ ...current }));
  moved.forEach((change, index) => {
    const before = moved[index - 1];
    const after = moved[index + 1];
    if (change.kind === 'same' || !change.text.includes('\n')) return;
    if (before?.kind !== 'same' || after?.kind !== 'same') return;
    const { text } = change;
    const tail = before.text.slice(before.text.lastIndexOf('\n') + 1);
    const head = text.slice(0, text.indexOf('\n') + 1);
    if (tail !== '' && text.endsWith(tail)) {
      change.text = tail + text.slice(0, -tail.length);
      before.text = before.text.slice(0, -tail.length);
      after.text = tail + after.text;
    } else if (tail !== '' && after.text.startsWith(head)) {
      change.text = text.slice(head.length) + head;
      before.text += head;
      after.text = after.text.slice(head.length);
    }
  });
  return moved.filter(({ text }) => text !== '');
}
