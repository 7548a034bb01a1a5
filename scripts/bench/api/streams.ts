// Times runs that are streamed: alone and many at once, each on a thread of its own.

import type { Message } from '@langchain/langgraph-sdk';
import type { Side } from './side.ts';

/** Milliseconds from the call. */
export type StreamTime = { firstEvent: number; firstToken: number; total: number };

export async function timeStream({ client }: Side, threadId: string, content: string): Promise<StreamTime> {
  const started = performance.now();
  let firstEvent = 0;
  let firstToken = 0;
  const stream = client.runs.stream(threadId, 'task_maistro', {
    input: { messages: [{ role: 'user', content }] },
    streamMode: ['values', 'messages-tuple'],
  });
  for await (const { event, data } of stream) {
    firstEvent ||= performance.now() - started;
    if (event === 'error') throw new Error(`The run failed: ${JSON.stringify(data)}`);
    if (event === 'messages' && isWord(data[0])) firstToken ||= performance.now() - started;
  }
  if (firstToken === 0) throw new Error('The run ended without an answer.');
  return { firstEvent, firstToken, total: performance.now() - started };
}

const isWord = (message: Message | undefined) => message !== undefined && message.content.length > 0;

/** One round: so many streams begin at once. `seconds` is until the last one has ended. */
export async function timeRound(
  side: Side,
  atOnce: number,
  content: string,
): Promise<{ times: StreamTime[]; seconds: number }> {
  const threads = await Promise.all(Array.from({ length: atOnce }, () => side.client.threads.create()));
  const started = performance.now();
  const times = await Promise.all(threads.map((thread) => timeStream(side, thread.thread_id, content)));
  return { times, seconds: (performance.now() - started) / 1000 };
}
