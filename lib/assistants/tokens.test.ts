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

it.each(['a', ' ', '\u0627', '👩', '\n'])('comes to an end with a hundred thousand of %j', async (one) => {
  // Uncut, the longest of them would take more than ten seconds; a test may take five.
  expect(await countTokens(one.repeat(100_000 / one.length))).toBeGreaterThan(100);
});
