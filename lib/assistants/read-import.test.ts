import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { runs } from '@/lib/testing/runs';
import { ImportError, readImport } from './read-import';

const version = { number: 1, name: 'Work', color: 'teal', category: 'work', role: 'Be brief.' };
const file = (assistant: object = {}, rest: object = {}) => ({
  format: 'maistro-assistants',
  version: 1,
  assistants: [{ name: 'Work', currentVersion: 1, versions: [version], ...assistant }],
  ...rest,
});
const text = (content: unknown) => JSON.stringify(content, null, 2);

function refusal(given: string) {
  try {
    readImport(given);
  } catch (error) {
    if (error instanceof ImportError) return [error.message, error.line, error.column];
    throw error;
  }
  return null;
}

describe('a file of assistants', () => {
  it('may leave out what has a usual value', () => {
    const read = readImport(text(file()));
    expect(read.assistants[0]?.versions[0]).toMatchObject({
      ...version,
      ...{ icon: null, description: null, model: null, note: null, basedOn: null, endUser: '' },
      ...{ configurable: {}, config: {}, context: {}, metadata: {} },
    });
    expect(readImport(`\ufeff${text(file())}`).assistants).toHaveLength(1);
    expect(readImport(text(file({}, { assistants: [] }))).assistants).toEqual([]);
  });

  it('is checked like what people type', () => {
    const wild = { ...version, name: ' W\u202eork\u0000 ', category: 'WORK  ', role: 'a\r\nb\u0007' };
    const [read] = readImport(text(file({ versions: [wild] }))).assistants;
    expect(read?.versions[0]).toMatchObject({ name: 'Work', category: 'work', role: 'a\nb' });
    const odd = { ...version, metadata: { 'a\u0000': ['\u0000', '\ud800'], __proto__: 1 } };
    const [kept] = readImport(text(file({ versions: [odd] }))).assistants;
    expect(kept?.versions[0]?.metadata).toEqual({ a: ['', '\ufffd'] });
  });
});

describe('bad JSON', () => {
  it.each([
    ['', 'Line 1: A value is missing here.', 1, 1],
    [
      '{\n  "format": "maistro-assistants"\n  "version": 1\n}',
      'Line 3: A comma is missing before this.',
      3,
      3,
    ],
    ['{\r\n  "format": \r\n}', 'Line 3: A value is missing here.', 3, 1],
    ['{\n\n  "a": [1, 2\n', 'Line 4: A closing ] is missing.', 4, 1],
    ['{ "a": "b }', 'Line 1: A text is not closed with a double quote.', 1, 8],
    ["{ 'a': 1 }", 'Line 1: There is a word that JSON does not know. Texts stand in double quotes.', 1, 3],
    ['{ "a": 1, }', 'Line 1: The name of a field is missing here. Names stand in double quotes.', 1, 11],
    ['{} {}', 'Line 1: There is more text after the end.', 1, 4],
    ['{ // why\n}', 'Line 1: JSON has no comments.', 1, 3],
    ['{ "a": "\\x" }', 'Line 1: There is no such character after a backslash.', 1, 8],
  ])('%j is refused where it is wrong', (given, ...expected) => {
    expect(refusal(given)).toEqual(expected);
  });

  it.each(['[', '{"a":'])('nested without end is refused: %s', (open) => {
    expect(refusal(open.repeat(200_000))).not.toBeNull();
  });

  it('nested too deeply is refused', () => {
    const deep = text(file({ versions: [{ ...version, metadata: '@' }] }));
    const nested = `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`;
    expect(refusal(deep.replace('"@"', nested))).toEqual(['Line 1: The file is nested too deeply.', 1, 1]);
  });

  it('never breaks the reader, whatever stands in a file', () => {
    const good = text(file());
    const cut = fc.tuple(fc.nat(good.length), fc.nat(20), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(cut, ([at, length, put]) => {
        const given = good.slice(0, at) + put + good.slice(at + length);
        const [message, line] = refusal(given) ?? ['Line 1: ', 1];
        expect(message).toMatch(/^Line \d+: /);
        expect(line).toBeLessThanOrEqual(given.split('\n').length);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a wrong field', () => {
  const inVersion = (wrong: object) => file({ versions: [{ ...version, ...wrong }] });
  it.each([
    [
      'no file of ours',
      {},
      'Line 1: Format: This file does not hold assistants that were exported from Maistro.',
    ],
    ['a list', [], 'Line 1: This must be an object { … }.'],
    [
      'a later format',
      file({}, { version: 2 }),
      'Line 3: Version: This file was written by another version of Maistro, and cannot be read.',
    ],
    ['no list', file({}, { assistants: {} }), 'Line 4: Assistants: This must be a list [ … ].'],
    [
      'a colour',
      inVersion({ color: 'pink' }),
      'Line 12: Assistant 1, version 1, color: There is no such colour.',
    ],
    [
      'no name',
      inVersion({ name: ' ' }),
      'Line 11: Assistant 1, version 1, name: An assistant needs a name.',
    ],
    ['no role', inVersion({ role: undefined }), 'Line 9: Assistant 1, version 1, role: This is missing.'],
    [
      'a number',
      inVersion({ role: 5 }),
      'Line 14: Assistant 1, version 1, role: This must be a text in quotes.',
    ],
    [
      'a long role',
      inVersion({ role: 'x'.repeat(100_000) }),
      'Line 14: Assistant 1, version 1, role: A role prompt has at most 20000 characters.',
    ],
    [
      'a long name',
      inVersion({ name: 'x'.repeat(10_000) }),
      'Line 11: Assistant 1, version 1, name: A name has at most 100 characters.',
    ],
    [
      'a gap',
      inVersion({ number: 2 }),
      'Line 10: Assistant 1, version 1, number: Versions are numbered one after the other: this one must be 1.',
    ],
    [
      'a circle',
      inVersion({ basedOn: 1 }),
      'Line 15: Assistant 1, version 1, basedOn: A version is based on an earlier one.',
    ],
    [
      'no such version',
      file({ currentVersion: 2 }),
      'Line 7: Assistant 1, currentVersion: There is no version 2 in this file.',
    ],
    [
      'no version',
      file({ versions: [] }),
      'Line 8: Assistant 1, versions: An assistant has at least one version.',
    ],
    [
      'a time',
      inVersion({ createdAt: 'yesterday' }),
      'Line 15: Assistant 1, version 1, createdAt: This must be a time such as 2026-11-23T10:00:00.000Z.',
    ],
    [
      'a configuration',
      inVersion({ configurable: { user_id: 5 } }),
      'Line 16: Assistant 1, version 1, configurable, user_id: user_id must be a text.',
    ],
  ])('(%s) is refused where it stands', (_, content, message) => {
    expect(refusal(text(content))?.[0]).toBe(message);
  });

  it('is told with its column', () => {
    expect(refusal(text(inVersion({ color: 'pink' })))?.slice(1)).toEqual([12, 20]);
  });
});

it('refuses a file of more than 2 MB', () => {
  const large = text(file({ versions: [{ ...version, metadata: { a: 'ü'.repeat(1_000_000) } }] }));
  expect(() => readImport(large)).toThrow(AppError);
  expect(() => readImport(large)).toThrow(expect.objectContaining({ code: 'too_large' }));
});
