import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyBetween } from './position.ts';

const key = fc
  .string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...' !0a~') })
  .filter((text) => !text.endsWith(' '));

describe('keyBetween', () => {
  it('finds a place between any two keys', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        fc.pre(a !== b);
        const [low, high] = a < b ? [a, b] : [b, a];
        const between = keyBetween(low, high);
        expect(low < between && between < high).toBe(true);
        expect(between).toMatch(/^[ -~]*[!-~]$/);
      }),
    );
  });

  it('finds one before the first, after the last, and alone', () => {
    fc.assert(
      fc.property(key, (only) => {
        expect(keyBetween(null, only) < only).toBe(true);
        expect(keyBetween(only, null) > only).toBe(true);
      }),
    );
    expect(keyBetween(null, null)).not.toBe('');
  });

  it('stays short where something is put into the same place again and again', () => {
    let high = '2026-01-01T23:59:00 b';
    const low = '2026-01-01T23:59:00 a';
    for (let index = 0; index < 200; index += 1) high = keyBetween(low, high);
    expect(high.length).toBeLessThan(80);
    expect(high > low).toBe(true);
  });

  it('refuses keys in the wrong order', () => {
    expect(() => keyBetween('b', 'a')).toThrow(RangeError);
  });
});
