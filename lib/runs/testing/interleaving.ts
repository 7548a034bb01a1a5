// What can happen to a log and its viewers, in any order.

import fc from 'fast-check';

export const VIEWERS = 3;

export type Action =
  | { do: 'append'; words: string[] }
  /** Connects anew at this share of what it has. */
  | { do: 'reconnect'; viewer: number; at: number }
  | { do: 'wait'; turns: number };

const append = fc.record({
  do: fc.constant('append' as const),
  words: fc.array(fc.string({ unit: 'grapheme', maxLength: 5 }), { minLength: 1, maxLength: 6 }),
});
const reconnect = fc.record({
  do: fc.constant('reconnect' as const),
  viewer: fc.nat({ max: VIEWERS - 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});
const pause = fc.record({ do: fc.constant('wait' as const), turns: fc.integer({ min: 1, max: 4 }) });

export const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: append },
    { weight: 3, arbitrary: reconnect },
    { weight: 3, arbitrary: pause },
  ),
  { maxLength: 30 },
);
