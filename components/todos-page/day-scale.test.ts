import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleOf } from './day-scale';

const HOUR = 3_600_000;

test('without ToDos the hours are alike', () => {
  const { at, height } = scaleOf({ start: 0, end: 4 * HOUR }, [], 40);
  expect(at(0)).toBe(0);
  expect(at(HOUR)).toBeCloseTo(height / 4);
  expect(at(4 * HOUR)).toBe(height);
});

test('a short ToDo has room for its title, and what follows moves down', () => {
  const { at } = scaleOf({ start: 0, end: 4 * HOUR }, [{ start: HOUR, end: HOUR + 300_000 }], 40);
  expect(at(HOUR + 300_000) - at(HOUR)).toBe(40);
  expect(at(2 * HOUR) - at(HOUR)).toBeGreaterThan(at(HOUR));
});

test('what begins before the hours that are shown, or ends after them, is cut', () => {
  const { at, height } = scaleOf({ start: HOUR, end: 2 * HOUR }, [{ start: 0, end: 9 * HOUR }], 40);
  expect([at(0), at(9 * HOUR)]).toEqual([0, height]);
});

test('later is never higher up, and every ToDo has its room', () => {
  const lengths = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 300 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(lengths, (all) => {
      let from = 0;
      const blocks = all.map(([gap, length]) => {
        const start = from + gap * 60_000;
        from = start + length * 60_000;
        return { start, end: from };
      });
      const { at } = scaleOf({ start: 0, end: from + HOUR }, blocks, 40);
      for (const { start, end } of blocks) expect(at(end) - at(start)).toBeGreaterThanOrEqual(40 - 1e-6);
      const times = Array.from({ length: 50 }, (_, part) => ((from + HOUR) * part) / 49).map(at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }),
  );
});
