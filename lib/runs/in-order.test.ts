import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InOrder, type Leave } from './in-order';

const LONGEST = 40;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** So many that come in the same moment; `entered` are the places of those whose turn it is, in that order. */
function come(order: InOrder, count: number) {
  const entered: { who: number; leave: Leave }[] = [];
  for (let who = 0; who < count; who += 1) order.enter().then((leave) => entered.push({ who, leave }));
  return entered;
}
const settle = () => vi.advanceTimersByTimeAsync(0);

test('those who find a place go at once, the others in their order', async () => {
  const order = new InOrder(2, LONGEST);
  const entered = come(order, 4);
  await settle();
  expect(entered.map(({ who }) => who)).toEqual([0, 1]);
  entered[1]?.leave();
  await settle();
  expect(entered.map(({ who }) => who)).toEqual([0, 1, 2]);
  entered[0]?.leave();
  await settle();
  expect(entered.map(({ who }) => who)).toEqual([0, 1, 2, 3]);
});

test('one that stays long, for its model is slow, holds nobody up', async () => {
  const order = new InOrder(1, LONGEST);
  const entered = come(order, 3);
  await vi.advanceTimersByTimeAsync(LONGEST - 1);
  expect(entered).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(entered).toHaveLength(2);
  // Its place is another one's by now.
  entered[0]?.leave();
  await settle();
  expect(entered).toHaveLength(2);
});

test('whoever leaves when, all get their turn, in order, and never more than there are places', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.nat({ max: 20 }), { maxLength: 20 }),
      async (places, choices) => {
        const order = new InOrder(places, LONGEST);
        const entered = come(order, choices.length);
        const here = new Set<Leave>();
        let seen = 0;
        for (const choice of choices) {
          await settle();
          for (const { leave } of entered.slice(seen)) here.add(leave);
          seen = entered.length;
          expect(here.size).toBeLessThanOrEqual(places);
          const leave = [...here][choice % Math.max(1, here.size)];
          if (leave) here.delete(leave);
          leave?.();
          // A second time gives nothing back.
          leave?.();
        }
        await settle();
        expect(entered.map(({ who }) => who)).toEqual(choices.map((_, who) => who));
        for (const { leave } of entered) leave();
      },
    ),
  );
});
