// Follows a run to its end and keeps what a person would read of it.

type Event = {
  type: string;
  delta?: string;
  messageMetadata?: { status?: string; error?: { message: string } };
};

/** `failure` says why an answer is not complete. */
export type ReadAnswer = { text: string; failure: string | null };

/**
 * `stream` is what startRun gives: the AI SDK's UI message stream as server-sent events.
 * `onText` gets the answer so far, each time it has grown.
 */
export async function readAnswer(
  stream: ReadableStream<Uint8Array>,
  onText: (text: string) => void = () => {},
): Promise<ReadAnswer> {
  let text = '';
  let failure: string | null = null;
  let rest = '';
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text, failure };
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = lines.pop() ?? '';
    const before = text;
    for (const line of lines) {
      const data = line.replace(/^(id: \d+\n)?data: /, '');
      if (data === '[DONE]') continue;
      const event = JSON.parse(data) as Event;
      // Each step's words are a paragraph of their own.
      if (event.type === 'text-start' && text !== '') text += '\n\n';
      if (event.type === 'text-delta') text += event.delta ?? '';
      const { status, error } = event.messageMetadata ?? {};
      if (event.type === 'finish' && status !== 'complete')
        failure = error?.message ?? 'The answer was stopped.';
    }
    if (text !== before) onText(text);
  }
}
