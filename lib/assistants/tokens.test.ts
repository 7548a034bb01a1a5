import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { expect, it } from 'vitest';
import { TEMPLATES } from './templates';
import { countTokens } from './tokens';

it('counts as the encoding does', async () => {
  const roles = TEMPLATES.map(({ role }) => role);
  for (const text of ['', 'a', 'Hello world', 'Überraschung, 你好 👩‍👧', 'x\n\n  y\t', roles.join('\n\n')]) {
    expect(await countTokens(text)).toBe(encode(text).length);
  }
});

it('takes what looks like a control token of a model for text', async () => {
  expect(await countTokens('<|endoftext|>')).toBeGreaterThan(1);
});

it('counts a hundred thousand of one character, which uncut takes longer than a test may', async () => {
  for (const one of ['a', 'ab', 'q', ' ', '\u0627', '\u4f60', '👩', '\n']) {
    expect(await countTokens(one.repeat(100_000 / one.length))).toBeGreaterThan(100);
  }
});
