import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRows, isChanged, rowsOf, sideOf } from './diff-rows';
import { type DiffPart, diffWords } from './diff-words';

const said = (parts: DiffPart[], without: 'added' | 'removed') =>
  sideOf(parts, without)
    .map(({ text }) => text)
    .join('');

const line = fc.constantFrom(
  'Be brief.',
  'Be kind, and brief.',
  '',
  'Tâches: à faire',
  'список дел',
  '買い物リスト',
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
);

describe('a comparison word by word', () => {
  it('holds both texts whole, as parts and as rows', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const parts = diffWords(before, after);
        const rows = rowsOf(parts);
        const blocks = foldRows(rows);
        for (const shown of [parts, rows.flat(), blocks.flatMap((block) => block.rows.flat())]) {
          expect(said(shown, 'added')).toBe(before);
          expect(said(shown, 'removed')).toBe(after);
        }
        expect(parts.some(({ kind }) => kind !== 'same')).toBe(before !== after);
        expect(blocks.some(({ folded, rows }) => folded && rows.some(isChanged))).toBe(false);
      }),
    );
  });

  it('names whole words, in any script', () => {
    expect(diffWords('Be brief now.', 'Be kind now.')).toEqual([
      { kind: 'same', text: 'Be ' },
      { kind: 'removed', text: 'brief' },
      { kind: 'added', text: 'kind' },
      { kind: 'same', text: ' now.' },
    ]);
    expect(diffWords('список дел', 'список покупок')[1]).toEqual({ kind: 'removed', text: 'дел' });
  });

  it('shows a reworded phrase as one change', () => {
    expect(diffWords('a warm and merry tone', 'a short but kind tone').map(({ kind }) => kind)).toEqual([
      ...['same', 'removed', 'added', 'same'],
    ]);
  });

  it('compares a line with its own successor, and with no stranger', () => {
    const before = 'Be calm and brief.\n\nHow you work:\n- Keep the list and the order.\n- Ask.';
    const after = 'Be quick and brief.\nHelp the user and the team.\n\nHow you work:\n- Ask.';
    expect(diffWords(before, after)).toEqual([
      { kind: 'same', text: 'Be ' },
      { kind: 'removed', text: 'calm' },
      { kind: 'added', text: 'quick' },
      { kind: 'same', text: ' and brief.\n' },
      { kind: 'added', text: 'Help the user and the team.\n' },
      { kind: 'same', text: '\nHow you work:\n' },
      { kind: 'removed', text: '- Keep the list and the order.\n' },
      { kind: 'same', text: '- Ask.' },
    ]);
  });

  it('shows what is wholly rewritten as one change', () => {
    const [before, after] = [
      'Ask for the deadline and the estimate.',
      'Never joke; the team minds that a lot.',
    ];
    expect(diffWords(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });

  it('takes an added or removed line as a line', () => {
    expect(diffWords('How:\n- Keep it.\n- Ask.\n', 'How:\n- Ask.\n')).toEqual([
      { kind: 'same', text: 'How:\n' },
      { kind: 'removed', text: '- Keep it.\n' },
      { kind: 'same', text: '- Ask.\n' },
    ]);
    expect(diffWords('One.\nTwo.', 'One.\nNew.\nTwo.')[1]).toEqual({ kind: 'added', text: 'New.\n' });
  });

  it('does not count a blank that both keep', () => {
    expect(diffWords('focused, brisk and kind', 'focused and kind')).toEqual([
      { kind: 'same', text: 'focused' },
      { kind: 'removed', text: ', brisk' },
      { kind: 'same', text: ' and kind' },
    ]);
  });

  it('compares two long texts with few words in common line by line, or as a whole', () => {
    const before = 'one two '.repeat(2000).trim();
    const after = 'three four '.repeat(2000).trim();
    const removed = { kind: 'removed', text: before };
    const added = { kind: 'added', text: after };
    expect(diffWords(before, after)).toEqual([removed, added]);
    expect(diffWords(`same\n${before}`, `same\n${after}`)).toEqual([
      { kind: 'same', text: 'same\n' },
      removed,
      added,
    ]);
  });
});

describe('its rows', () => {
  it('stay side by side after a line that only one text has', () => {
    const rows = rowsOf(diffWords('one\ngone\nthree', 'one\nthree'));
    expect(rows.map((row) => [said(row, 'added'), said(row, 'removed')])).toEqual([
      ['one\n', 'one\n'],
      ['gone\n', ''],
      ['three', 'three'],
    ]);
  });

  it('fold away what is far from a change', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    const before = lines.join('\n');
    const after = lines.with(10, 'changed').join('\n');
    const blocks = foldRows(rowsOf(diffWords(before, after)));
    expect(blocks.map(({ folded, rows }) => [folded, rows.length])).toEqual([
      [true, 8],
      [false, 5],
      [true, 7],
    ]);
  });
});
