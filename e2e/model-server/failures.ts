// The ways in which a model can fail, each asked for by the words "fail:<way>" in the person's message.
// "fail:<way>*2" fails at the first two calls with the same words, then answers.

import type { ModelCall } from './model-call.ts';
import { call, type Reply, say } from './reply.ts';

const refusals: Record<string, Reply> = {
  '401': { kind: 'refuse', status: 401, message: 'Incorrect API key provided.' },
  '404': { kind: 'refuse', status: 404, message: 'The model does not exist.' },
  // Longer than a client waits by itself.
  '429': {
    kind: 'refuse',
    status: 429,
    message: 'Rate limit reached.',
    headers: { 'retry-after': '90' },
  },
  '500': { kind: 'refuse', status: 500, message: 'The server had an error.' },
};

/** Null when the message asks for no failure, or has had as many as it asked for. */
export function failureFor({ said, results }: ModelCall, attempt: number): Reply | null {
  const [, way = '', times] = /\bfail:([\w-]+)(?:\*(\d+))?/.exec(said) ?? [];
  if (way === '' || (times !== undefined && attempt > Number(times))) return null;
  switch (way) {
    case 'timeout':
      return { kind: 'hang' };
    case 'drop':
      return { kind: 'stream', parts: [{ say: 'This sentence is cut off in the' }], drop: true };
    case 'empty':
      return { kind: 'stream', parts: [] };
    case 'malformed':
      return results.length > 0
        ? say('The arguments were wrong, so I changed nothing.')
        : { kind: 'stream', parts: [{ call: 'update_todos', input: '{"create": [{"task": ' }] };
    case 'unknown-tool':
      return results.length > 0
        ? say('I have no such tool, so I changed nothing.')
        : call('delete_everything', { now: true });
    case 'loop':
      return call('search_todos', { query: 'x' });
    case 'twice':
      return results.length > 1
        ? say('Done once.')
        : call('update_todos', { create: [{ task: 'Delivered twice' }] }, 'call_delivered_twice');
    default:
      return refusals[way] ?? null;
  }
}
