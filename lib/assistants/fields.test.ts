import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/testing/runs';
import { categorySchema } from '@/lib/todos/todo';
import { assistantFieldsSchema, noteSchema, revisionSchema } from './assistant';
import { roleSchema } from './role';

const { name, description } = assistantFieldsSchema.shape;
const refused = (fields: object) => {
  const { error } = revisionSchema.safeParse(fields);
  return error?.issues.map(({ path, message }) => [path.join('.'), message]);
};

describe('the name of an assistant', () => {
  it.each(['', '   ', '\t\n', '\u0000\u0007', '\u200b\u202e\ufeff'])(
    'is refused when nothing of it shows: %j',
    (given) => {
      expect(refused({ name: given })).toEqual([['name', 'An assistant needs a name.']]);
    },
  );

  it('has 100 characters at most, and says so', () => {
    expect(name.parse('x'.repeat(100))).toHaveLength(100);
    expect(refused({ name: 'x'.repeat(10_000) })).toEqual([['name', 'A name has at most 100 characters.']]);
    expect(refused({ name: 7 })).toEqual([['name', 'An assistant needs a name.']]);
  });

  it('is one line without control characters', () => {
    expect(name.parse('  My\u0007 \r\n  work\tlist ')).toBe('My work list');
    expect(name.parse('half \ud800 pair')).toBe('half \ufffd pair');
  });

  it('keeps text from right to left, and loses the marks that could disguise it', () => {
    expect(name.parse('المنزل')).toBe('المنزل');
    expect(name.parse('רשימה שלי')).toBe('רשימה שלי');
    expect(name.parse('safe\u202Egnp.exe\u202C \u2067x\u2069\u200f')).toBe('safegnp.exe x');
    // The joiner inside a family and a Persian word is part of how they are written.
    expect(name.parse('👩‍👧 می‌خواهم')).toBe('👩‍👧 می‌خواهم');
  });

  it('keeps HTML as the text that it is', () => {
    const html = '<img src=x onerror=alert(1)> & <b>Work</b>';
    expect(name.parse(html)).toBe(html);
    expect(roleSchema.parse(html)).toBe(html);
    expect(description.parse(html)).toBe(html);
  });

  it('is the same when it is read again, whatever was typed', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, (given) => {
        for (const schema of [name, categorySchema, roleSchema, description, noteSchema]) {
          const { success, data } = schema.safeParse(given);
          if (success) expect(schema.parse(data)).toBe(data);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a role', () => {
  it('has 20,000 characters at most, and says so', () => {
    expect(roleSchema.parse('x'.repeat(20_000))).toHaveLength(20_000);
    expect(refused({ role: 'x'.repeat(100_000) })).toEqual([
      ['role', 'A role prompt has at most 20000 characters.'],
    ]);
  });

  it('keeps its lines and loses control characters', () => {
    expect(roleSchema.parse('One\r\nTwo\rThree\n\tFour\u0000\u001b[31m')).toBe('One\nTwo\nThree\n\tFour[31m');
    expect(roleSchema.parse('')).toBe('');
  });
});

describe('a category', () => {
  it.each([
    'side project',
    ' Side   Project ',
    'SIDE\u00a0PROJECT',
    'side\tproject\u200b',
    '\u202eside project',
  ])('is the same list in another case and with other blanks: %j', (given) => {
    expect(categorySchema.parse(given)).toBe('side project');
  });

  it('is the same however its accents are written', () => {
    expect(categorySchema.parse('CAFE\u0301')).toBe(categorySchema.parse('caf\u00e9'));
    // The small letter has a form of its own where the capital has none.
    expect(categorySchema.parse('J\u030c')).toBe('\u01f0');
  });

  it.each([
    ['', 'A category needs a name.'],
    ['\u0000 \u200b', 'A category needs a name.'],
    ['x'.repeat(61), 'A category has at most 60 characters.'],
  ])('is refused when it is %j', (given, message) => {
    expect(refused({ category: given })).toEqual([['category', message]]);
  });
});

it('names the field of whatever else is wrong', () => {
  expect(refused({ color: 'pink' })).toEqual([['color', 'There is no such colour.']]);
  expect(refused({ icon: '<svg>' })).toEqual([['icon', 'There is no such icon.']]);
  expect(refused({ description: 'x'.repeat(501) })?.[0]?.[0]).toBe('description');
  expect(refused({ note: 'x'.repeat(501) })?.[0]?.[0]).toBe('note');
  expect(refused({ baseVersion: 0 })?.[0]?.[0]).toBe('baseVersion');
  expect(refused({ icon: null, description: null, model: null })).toBeUndefined();
});
