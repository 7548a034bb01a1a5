// Puts the answers of a trial together from the lines that the server sends. Loaded with the first trial.

import { readUIMessageStream, type UIMessageChunk } from 'ai';
import type { TrialLine, TrialSide } from '@/lib/agent/trial-stream';
import type { ChatMessage } from '@/lib/threads/chat-message';

type Feed = { controller: ReadableStreamDefaultController<UIMessageChunk>; read: Promise<void> };

/** Tells each answer whenever it has grown. Rejects when the connection is lost. */
export async function readTrial(
  body: ReadableStream<Uint8Array>,
  sides: readonly TrialSide[],
  onAnswer: (side: TrialSide, message: ChatMessage) => void,
): Promise<void> {
  const feeds = new Map(sides.map((side) => [side, feed((message) => onAnswer(side, message))]));
  try {
    for await (const { side, event } of lines(body)) {
      feeds.get(side)?.controller.enqueue(event as UIMessageChunk);
    }
  } finally {
    for (const { controller } of feeds.values()) controller.close();
    await Promise.all([...feeds.values()].map(({ read }) => read));
  }
}

function feed(onMessage: (message: ChatMessage) => void): Feed {
  let controller: ReadableStreamDefaultController<UIMessageChunk> | undefined;
  const stream = new ReadableStream<UIMessageChunk>({
    start: (own) => {
      controller = own;
    },
  });
  if (!controller) throw new Error('A stream starts at once.');
  const read = async () => {
    for await (const message of readUIMessageStream<ChatMessage>({ stream })) onMessage(message);
  };
  return { controller, read: read() };
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<TrialLine> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  while (true) {
    const { done, value } = await reader.read();
    if (done) return;
    const whole = (rest + value).split('\n');
    rest = whole.pop() ?? '';
    for (const line of whole) yield JSON.parse(line) as TrialLine;
  }
}
