// Joins the words that a model sends in one go into one part. Each part passes some ten stages on its way to
// the screen, so that a fast model, or many chats at once, would keep the server busy with handing on.

import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { LanguageModelMiddleware } from 'ai';

type Part = LanguageModelV4StreamPart;
type Delta = Extract<Part, { type: 'text-delta' | 'reasoning-delta' | 'tool-input-delta' }>;

function isDelta(part: Part | undefined): part is Delta {
  return part !== undefined && 'delta' in part && part.providerMetadata === undefined;
}

/** The part that says both, or null where they are not the same speech. */
function join(last: Part | undefined, part: Part): Delta | null {
  if (!isDelta(last) || !isDelta(part) || last.type !== part.type || last.id !== part.id) return null;
  return { ...last, delta: last.delta + part.delta };
}

/** Waits for nothing: what has arrived by the end of this turn of the event loop goes on together. */
export function joinDeltas(stream: ReadableStream<Part>): ReadableStream<Part> {
  const reader = stream.getReader();
  let arrived: Part[] = [];
  let isCancelled = false;
  return new ReadableStream<Part>({
    start(controller) {
      let isFlushing = false;
      const flush = () => {
        isFlushing = false;
        if (!isCancelled) for (const part of arrived) controller.enqueue(part);
        arrived = [];
      };
      const pump = async () => {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          const joined = join(arrived.at(-1), value);
          if (joined) arrived[arrived.length - 1] = joined;
          else arrived.push(value);
          if (isFlushing) continue;
          isFlushing = true;
          setImmediate(flush);
        }
      };
      pump().then(
        () => {
          flush();
          if (!isCancelled) controller.close();
        },
        (error) => {
          flush();
          if (!isCancelled) controller.error(error);
        },
      );
    },
    cancel(reason) {
      isCancelled = true;
      return reader.cancel(reason);
    },
  });
}

export const joinedDeltas: LanguageModelMiddleware = {
  wrapStream: async ({ doStream }) => {
    const { stream, ...rest } = await doStream();
    return { ...rest, stream: joinDeltas(stream) };
  },
};
