// Parts a message into its items: numbered, bulleted, lines, semicolons; commas and "and" before a verb.

import { startsWithVerb } from '../words/verbs';

const BULLET = /^\s*(?:[-*+•–—▪◦·]|\d{1,3}[.)]|\(?[a-z\d]{1,2}\)|\[[ x]?\])\s+/i;
const BOX = /^\s*\[[ x]?\]\s*/i;

export type List = {
  /** What stands before the first item, as "Create ToDos:". */
  head: string;
  items: string[];
  /** 'plain' is a sentence, whose one date belongs to all its items. */
  form: 'numbered' | 'lines' | 'semicolons' | 'plain';
};

export function splitList(text: string): List {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > 1) return linesList(lines);
  const numbered = inlineNumbers(text);
  if (numbered) return numbered;
  const line = lines[0] ?? '';
  const bare = line.replace(BULLET, '').replace(BOX, '');
  if (/;/.test(bare)) {
    const [head, rest] = headOf(bare);
    const items = rest.split(/\s*;\s*(?:and\s+)?/i).filter((item) => item !== '');
    if (items.length > 1) return { head, items, form: 'semicolons' };
  }
  const [head, rest] = headOf(bare);
  return { head, items: [rest], form: 'plain' };
}

function linesList(lines: string[]): List {
  const first = lines[0] ?? '';
  const bulleted = lines.filter((line) => BULLET.test(line)).length;
  const isHead = !BULLET.test(first) && (bulleted === lines.length - 1 || /:$/.test(first));
  const head = isHead ? first.replace(/:$/, '') : '';
  const items = (isHead ? lines.slice(1) : lines).map((line) => line.replace(BULLET, '').replace(BOX, ''));
  if (!isHead && bulleted === 0) {
    // "Add: buy milk" with further items on the lines below it
    const [begin, rest] = headOf(first);
    if (begin !== '' && rest !== '') return { head: begin, items: [rest, ...items.slice(1)], form: 'lines' };
  }
  return { head, items, form: bulleted > 0 ? 'numbered' : 'lines' };
}

// "Create ToDos: 1) ... 2) ...": counts up from one, so that "Module 6, lesson 5" is no list.
function inlineNumbers(text: string): List | null {
  const marks: { start: number; end: number }[] = [];
  for (const mark of text.matchAll(/(?<=^|[\s:;,.])\(?(\d{1,2})[.)]\s*(?=\S)/g)) {
    if (Number(mark[1]) !== marks.length + 1) continue;
    marks.push({ start: mark.index, end: mark.index + mark[0].length });
  }
  if (marks.length === 0 || (marks.length === 1 && !/[:.]\s*$/.test(text.slice(0, marks[0]?.start))))
    return null;
  const items = marks.map(({ end }, index) => text.slice(end, marks[index + 1]?.start).trim());
  const head = text.slice(0, marks[0]?.start).trim().replace(/:$/, '');
  return { head, items: items.filter((item) => item !== ''), form: 'numbered' };
}

function headOf(text: string): [head: string, rest: string] {
  const colon =
    /^([^:]{1,60}?)\s*:\s+(.+)$/s.exec(text) ?? /^((?:to-?do|task|reminder|note)s?):(.+)$/i.exec(text);
  return colon ? [(colon[1] ?? '').trim(), (colon[2] ?? '').trim()] : ['', text];
}

/** "buy milk, call mom and pay rent": parted where the next words begin with a verb. */
export function splitSentence(text: string, commas: boolean): string[] {
  const parts = text.split(
    /(\s*,\s*(?:and\s+(?:then\s+)?|then\s+)?|\s+and\s+(?:then\s+|also\s+)?|\s+then\s+|\s*&\s*)/i,
  );
  const items: string[] = [parts[0] ?? ''];
  for (let index = 1; index < parts.length; index += 2) {
    const glue = parts[index] ?? '';
    const next = (parts[index + 1] ?? '').replace(/^(?:to|i need to|also)\s+/i, '');
    if (next !== '' && (startsWithVerb(next) || (commas && !/\d$/.test(next)))) items.push(next);
    else items[items.length - 1] += glue + (parts[index + 1] ?? '');
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
