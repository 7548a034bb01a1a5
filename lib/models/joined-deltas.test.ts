import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinDeltas } from './joined-deltas';

type Part = LanguageModelV4StreamPart;

async function readAll(stream: ReadableStream<Part>): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

/** Delivers each group in one go, and the next one when the event loop has come round. */
function arriving(groups: Part[][]): ReadableStream<Part> {
  return new ReadableStream<Part>({
    async start(controller) {
      for (const group of groups) {
        for (const part of group) controller.enqueue(part);
        await new Promise((resolve) => setImmediate(resolve));
        await new Promise((resolve) => setImmediate(resolve));
      }
      controller.close();
    },
  });
}

const text = (delta: string, id = '0'): Part => ({ type: 'text-delta', id, delta });

test('words that come together go on together', async () => {
  const parts = [{ type: 'text-start', id: '0' } as const, text('Buy'), text(' milk'), text(' today')];
  expect(await readAll(joinDeltas(arriving([parts])))).toEqual([parts[0], text('Buy milk today')]);
});

test('a word does not wait for the next one', async () => {
  expect(await readAll(joinDeltas(arriving([[text('Buy')], [text(' milk')]])))).toEqual([
    text('Buy'),
    text(' milk'),
  ]);
});

test('a model that breaks off has said what it said', async () => {
  const broken = new ReadableStream<Part>({
    start(controller) {
      controller.enqueue(text('Half an'));
      setImmediate(() => setImmediate(() => controller.error(new Error('terminated'))));
    },
  });
  const seen: Part[] = [];
  await expect(
    (async () => {
      for await (const part of joinDeltas(broken)) seen.push(part);
    })(),
  ).rejects.toThrow('terminated');
  expect(seen).toEqual([text('Half an')]);
});

test('whoever leaves makes the model stop', async () => {
  let reason: unknown;
  const endless = new ReadableStream<Part>({
    start: (controller) => controller.enqueue(text('a')),
    cancel: (given) => {
      reason = given;
    },
  });
  const reader = joinDeltas(endless).getReader();
  await reader.read();
  await reader.cancel('left');
  expect(reason).toBe('left');
});

test('nothing is lost, doubled or out of order, however the parts arrive', async () => {
  const delta = fc.record({
    type: fc.constantFrom('text-delta', 'reasoning-delta', 'tool-input-delta'),
    id: fc.constantFrom('0', '1'),
    delta: fc.string({ minLength: 1, maxLength: 4 }),
  }) as fc.Arbitrary<Part>;
  const other = fc.constantFrom<Part>({ type: 'text-end', id: '0' }, { type: 'text-start', id: '1' });
  /** One character a part, so that it does not matter how they are joined. */
  const letters = (parts: Part[]) =>
    parts.flatMap((part) =>
      'delta' in part ? [...part.delta].map((letter) => `${part.type} ${part.id} ${letter}`) : [part.type],
    );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.oneof(delta, other), { maxLength: 6 }), { maxLength: 6 }),
      async (groups) => {
        expect(letters(await readAll(joinDeltas(arriving(groups))))).toEqual(letters(groups.flat()));
      },
    ),
  );
});
