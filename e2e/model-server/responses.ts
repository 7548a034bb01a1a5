// Writes a reply as the server-sent events of POST /v1/responses.

import type { Dialect } from './dialect.ts';

const usage = {
  input_tokens: 10,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 10,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 20,
};

export function responses(model: string): Dialect {
  const response = { id: `resp_${crypto.randomUUID()}`, created_at: 1_750_000_000, model };
  let sequence_number = 0;
  let output_index = -1;
  let item_id = '';
  let said = '';
  const event = (type: string, fields: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence_number++, ...fields })}\n\n`;
  const nextItem = (prefix: string) => {
    output_index += 1;
    item_id = `${prefix}_${crypto.randomUUID()}`;
  };

  return {
    start: () => event('response.created', { response: { ...response, status: 'in_progress' } }),
    startText() {
      nextItem('msg');
      said = '';
      const item = { type: 'message', id: item_id, role: 'assistant', status: 'in_progress', content: [] };
      return event('response.output_item.added', { output_index, item });
    },
    text(delta) {
      said += delta;
      return event('response.output_text.delta', { item_id, output_index, content_index: 0, delta });
    },
    endText() {
      const content = [{ type: 'output_text', text: said, annotations: [] }];
      const item = { type: 'message', id: item_id, role: 'assistant', status: 'completed', content };
      return event('response.output_item.done', { output_index, item });
    },
    call(call_id, name, input) {
      nextItem('fc');
      const item = { type: 'function_call', id: item_id, call_id, name };
      const middle = Math.ceil(input.length / 2);
      return [
        event('response.output_item.added', {
          output_index,
          item: { ...item, arguments: '', status: 'in_progress' },
        }),
        ...[input.slice(0, middle), input.slice(middle)].map((delta) =>
          event('response.function_call_arguments.delta', { item_id, output_index, delta }),
        ),
        event('response.function_call_arguments.done', { item_id, output_index, arguments: input }),
        event('response.output_item.done', {
          output_index,
          item: { ...item, arguments: input, status: 'completed' },
        }),
      ].join('');
    },
    end: () => event('response.completed', { response: { ...response, status: 'completed', usage } }),
  };
}
