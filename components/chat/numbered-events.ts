// Reads the server-sent events of an answer, each with its number, so that a lost connection can be picked up again
// right behind the last event that was taken over.

export type NumberedEvent<Chunk> = { number: number; chunk: Chunk };

/** The words make the AI SDK keep what it has so far, to go on from there. */
const cut = () => new TypeError('A network error cut the answer off.');

/**
 * One event for each read, and none ahead: what has not been read when the connection breaks was not taken over.
 * Fails with a TypeError where the stream ends without "[DONE]", and when `lost` says that the connection is gone.
 */
export function numberedEvents<Chunk>(
  bytes: ReadableStream<Uint8Array>,
  lost?: AbortSignal,
): ReadableStream<NumberedEvent<Chunk>> {
  const events = readBlocks(bytes, lost);
  return new ReadableStream<NumberedEvent<Chunk>>(
    {
      async pull(controller) {
        for (;;) {
          const { value: block, done } = await events.next();
          if (done) throw cut();
          const { number, data } = readBlock(block);
          if (data === '[DONE]') {
            controller.close();
            return;
          }
          if (data === '') continue;
          controller.enqueue({ number, chunk: JSON.parse(data) as Chunk });
          return;
        }
      },
      async cancel() {
        await events.return();
      },
    },
    { highWaterMark: 0 },
  );
}

async function* readBlocks(
  bytes: ReadableStream<Uint8Array>,
  lost?: AbortSignal,
): AsyncGenerator<string, void> {
  const reader = bytes.getReader();
  const decoder = new TextDecoder();
  const gone = new Promise<never>((_, reject) => {
    if (lost?.aborted) reject(cut());
    lost?.addEventListener('abort', () => reject(cut()), { once: true });
  });
  gone.catch(() => {});
  let text = '';
  try {
    for (;;) {
      const { value, done } = await Promise.race([reader.read(), gone]);
      if (done) return;
      text += decoder.decode(value, { stream: true });
      for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        yield block;
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function readBlock(block: string): { number: number; data: string } {
  let number = 0;
  let data = '';
  for (const line of block.split('\n')) {
    if (line.startsWith('id:')) number = Number(line.slice(3));
    else if (line.startsWith('data:')) data += line.slice(5).trimStart();
  }
  return { number, data };
}
