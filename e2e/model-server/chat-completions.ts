// Writes a reply as the server-sent events of POST /v1/chat/completions.

import type { Dialect } from './dialect.ts';

const usage = { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 };

export function chatCompletions(model: string): Dialect {
  const id = `chatcmpl-${crypto.randomUUID()}`;
  let calls = 0;
  const chunk = (delta: object, finish_reason: string | null = null) =>
    event({ choices: [{ index: 0, delta, finish_reason }] });
  const event = (fields: object) =>
    `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', created: 1_750_000_000, model, ...fields })}\n\n`;

  return {
    start: () => chunk({ role: 'assistant', content: '' }),
    startText: () => '',
    text: (delta) => chunk({ content: delta }),
    endText: () => '',
    call(callId, name, input) {
      const index = calls++;
      const middle = Math.ceil(input.length / 2);
      const pieces = [input.slice(0, middle), input.slice(middle)];
      return [
        chunk({ tool_calls: [{ index, id: callId, type: 'function', function: { name, arguments: '' } }] }),
        ...pieces.map((piece) => chunk({ tool_calls: [{ index, function: { arguments: piece } }] })),
      ].join('');
    },
    end: () =>
      `${chunk({}, calls > 0 ? 'tool_calls' : 'stop')}${event({ choices: [], usage })}data: [DONE]\n\n`,
  };
}
