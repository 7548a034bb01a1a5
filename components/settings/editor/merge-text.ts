// Puts two people's changes of one text together. Pure; loaded when two saves meet.
import { diffArrays } from 'diff';
import { linesOf, wordsOf } from '../history/diff-words';

/** `clashes`: in how many places both changed the same words, so that both wordings stand there. */
type Merged = { text: string; clashes: number };
type Edit = { start: number; end: number; tokens: string[] };
type Tokenize = (text: string) => string[];

/** Texts that differ in more than this have too little in common to be put together. */
const MOST_EDITS = 1200;

/**
 * What either changed since `base` is in the result. Where both changed the same lines they are put together word by
 * word; where both changed the same words, their lines stand there first, and then mine.
 */
export function mergeText(base: string, theirs: string, mine: string): Merged {
  return merge(base, theirs, mine, linesOf, (lines, their, my) => {
    const fine = merge(lines, their, my, wordsOf, both);
    return fine.clashes > 0 ? both(lines, their, my) : fine;
  });
}

function both(_base: string, theirs: string, mine: string): Merged {
  const isLineOpen = theirs !== '' && mine !== '' && !theirs.endsWith('\n');
  return { text: `${theirs}${isLineOpen ? '\n' : ''}${mine}`, clashes: 1 };
}

function merge(base: string, theirs: string, mine: string, tokenize: Tokenize, clash: typeof both): Merged {
  if (theirs === mine || mine === base) return { text: theirs, clashes: 0 };
  if (theirs === base) return { text: mine, clashes: 0 };
  const tokens = tokenize(base);
  const their = editsOf(tokens, tokenize(theirs));
  const my = editsOf(tokens, tokenize(mine));
  if (!their || !my) return both(base, theirs, mine);

  let text = '';
  let clashes = 0;
  let at = 0;
  for (const { start, end } of regionsOf([...their, ...my])) {
    text += tokens.slice(at, start).join('');
    const was = tokens.slice(start, end).join('');
    const theirText = applied(tokens, their, start, end);
    const myText = applied(tokens, my, start, end);
    if (theirText === myText || myText === was) text += theirText;
    else if (theirText === was) text += myText;
    else {
      const result = clash(was, theirText, myText);
      text += result.text;
      clashes += result.clashes;
    }
    at = end;
  }
  return { text: text + tokens.slice(at).join(''), clashes };
}

/** What turns the one into the other, in order; undefined when they have too little in common. */
function editsOf(before: string[], after: string[]): Edit[] | undefined {
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  if (!changes) return undefined;
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const { value, added, removed } of changes) {
    if (!added && !removed) {
      at += value.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { start: at, end: at, tokens: [] };
      edits.push(open);
    }
    if (added) open.tokens.push(...value);
    else {
      at += value.length;
      open.end = at;
    }
  }
  return edits;
}

/** Edits that touch belong together. */
function regionsOf(edits: Edit[]): { start: number; end: number }[] {
  const regions: { start: number; end: number }[] = [];
  for (const { start, end } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = regions.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else regions.push({ start, end });
  }
  return regions;
}

function applied(tokens: string[], edits: Edit[], start: number, end: number): string {
  let text = '';
  let at = start;
  for (const edit of edits) {
    if (edit.start < start || edit.end > end) continue;
    text += tokens.slice(at, edit.start).join('') + edit.tokens.join('');
    at = edit.end;
  }
  return text + tokens.slice(at, end).join('');
}
