// An answer as it comes over the wire, read to its end or to the loss of the connection.

export type Event = {
  type: string;
  messageId?: string;
  delta?: string;
  messageMetadata?: { status?: string; error?: { code: string } };
};

export type Received = {
  /** The number of the last event. */
  last: number;
  /** What the events were, for a message when one is missing. */
  seen: string[];
  text: string;
  answerId: string | null;
  /** How the answer ended; null when its end did not come. */
  status: string | null;
  error: string | null;
  /** Whether a tool has said what it did. */
  hasToolOutput: boolean;
};

export const nothingYet = (): Received => ({
  last: 0,
  seen: [],
  text: '',
  answerId: null,
  status: null,
  error: null,
  hasToolOutput: false,
});

/** Adds to `received` what comes. Throws an Error when an event is missing or comes twice. */
export async function receive(body: ReadableStream<Uint8Array>, received: Received): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of body) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        if (part === 'data: [DONE]') return;
        const [, id, json = ''] = /^id: (\d+)\ndata: (.*)$/s.exec(part) ?? [];
        take(received, Number(id), JSON.parse(json) as Event);
      }
    }
  } catch (error) {
    if (error instanceof OutOfOrder) throw error;
    // The connection was lost.
  }
}

class OutOfOrder extends Error {}

function take(received: Received, id: number, event: Event): void {
  // All of it once more, from the beginning.
  if (id === 1 && event.type === 'start' && received.last > 0) Object.assign(received, nothingYet());
  if (id !== received.last + 1) {
    throw new OutOfOrder(`Event ${id} (${event.type}) came after ${received.seen.join(' ')}.`);
  }
  received.last = id;
  received.seen.push(`${id} ${event.type}`);
  if (event.type === 'start') received.answerId = event.messageId ?? null;
  if (event.type === 'text-delta') received.text += event.delta ?? '';
  if (event.type === 'tool-output-available') received.hasToolOutput = true;
  if (event.type !== 'finish') return;
  received.status = event.messageMetadata?.status ?? null;
  received.error = event.messageMetadata?.error?.code ?? null;
}
