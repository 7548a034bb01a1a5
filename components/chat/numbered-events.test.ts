import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NumberedEvent, numberedEvents } from './numbered-events';

function bytesOf(text: string, cuts: number[] = [], broken = false): ReadableStream<Uint8Array> {
  const all = new TextEncoder().encode(text);
  const edges = [...new Set([0, ...cuts.map((cut) => cut % (all.length + 1)), all.length])].sort(
    (a, b) => a - b,
  );
  return new ReadableStream({
    start(controller) {
      for (const [at, edge] of edges.entries()) controller.enqueue(all.slice(edge, edges[at + 1]));
      if (broken) controller.error(new TypeError('network error'));
      else controller.close();
    },
  });
}

async function readAll(stream: ReadableStream<NumberedEvent<unknown>>) {
  const read: NumberedEvent<unknown>[] = [];
  let error: unknown = null;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      read.push(value);
    }
  } catch (caught) {
    error = caught;
  }
  return { read, error };
}

const told = (words: string[]) =>
  words.map((word, index) => `id: ${index + 1}\ndata: ${JSON.stringify({ word })}\n\n`).join('');

test('however the bytes are cut, each event comes once, in order, with its number', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.array(fc.nat(500)),
      async (words, cuts) => {
        const { read, error } = await readAll(
          numberedEvents(bytesOf(`${told(words)}data: [DONE]\n\n`, cuts)),
        );
        expect(error).toBeNull();
        expect(read).toEqual(words.map((word, index) => ({ number: index + 1, chunk: { word } })));
      },
    ),
  );
});

test('a stream that ends without saying so counts as a lost connection', async () => {
  const { read, error } = await readAll(numberedEvents(bytesOf(told(['one', 'two']))));
  expect(read).toHaveLength(2);
  expect(error).toBeInstanceOf(TypeError);
});

test('when the browser says that the connection is gone, reading ends at once', async () => {
  const lost = new AbortController();
  const silent = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(told(['one']))),
  });
  const reader = numberedEvents(silent, lost.signal).getReader();
  expect(await reader.read()).toMatchObject({ value: { number: 1 } });
  const next = reader.read();
  lost.abort();
  await expect(next).rejects.toThrow(TypeError);
});
