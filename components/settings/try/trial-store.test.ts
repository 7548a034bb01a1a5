import { afterEach, expect, it, vi } from 'vitest';
import type { TrialLine, TrialSide } from '@/lib/agent/trial-stream';
import { describeTrial } from './trial-state';
import { type Asked, TrialStore } from './trial-store';

const draft = {
  name: 'Work',
  description: null,
  color: 'teal',
  icon: null,
  category: 'work',
  role: 'Be brief.',
  model: null,
} as const;
const asked: Asked = { message: 'Hello', version: 3, current: draft, draft };
const BOTH = ['current', 'draft'] as const;

afterEach(() => vi.unstubAllGlobals());

const lines = (side: TrialSide, said: string, end: object): TrialLine[] => [
  { side, event: { type: 'start', messageId: side, messageMetadata: { status: 'streaming' } } },
  { side, event: { type: 'text-start', id: 't' } },
  { side, event: { type: 'text-delta', id: 't', delta: said } },
  { side, event: { type: 'text-end', id: 't' } },
  { side, event: { type: 'finish', messageMetadata: end } },
];
const whole = (side: TrialSide, said: string) => lines(side, said, { status: 'complete' });

/** Each request is answered by the next of these; returns the bodies that were sent. */
function serve(...answers: (() => Response | Promise<Response>)[]) {
  const sent: Record<string, unknown>[] = [];
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)));
    const answer = answers[sent.length - 1];
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'));
  });
  return sent;
}

const stream = (...told: TrialLine[]) =>
  new Response(told.map((line) => `${JSON.stringify(line)}\n`).join(''));

function said(store: TrialStore, side: TrialSide): string | undefined {
  const parts = store.getSnapshot().answers[side]?.message?.parts;
  return parts?.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

it('puts each side together, however the lines are cut on their way', async () => {
  const text = [...whole('draft', 'Ça va ☕'), ...whole('current', 'Hello')].map((line) =>
    JSON.stringify(line),
  );
  const bytes = new TextEncoder().encode(`${text.join('\n')}\n`);
  const cut = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
      controller.close();
    },
  });
  serve(() => new Response(cut));
  const store = new TrialStore('a');
  await store.start(asked, BOTH);
  expect(said(store, 'draft')).toBe('Ça va ☕');
  expect(said(store, 'current')).toBe('Hello');
  expect(describeTrial(store.getSnapshot())).toBe('Nothing was changed.');
});

it('asks one side again, and leaves the other as it is', async () => {
  const failed = { status: 'failed', error: { code: 'model_unavailable', message: 'It has a fault.' } };
  const sent = serve(
    () => stream(...lines('draft', '', failed), ...whole('current', 'Hello')),
    () => stream(...whole('current', 'Hello again')),
    () => stream(...whole('draft', 'Now it works')),
  );
  const store = new TrialStore('a');
  await store.start(asked, BOTH);
  expect(describeTrial(store.getSnapshot())).toBe('One of the two failed. Nothing was changed.');
  await store.retry('current');
  await store.retry('draft');
  expect(sent.map(({ sides }) => sides)).toEqual([BOTH, ['current'], ['draft']]);
  expect(sent[1]).not.toHaveProperty('draft');
  expect([said(store, 'current'), said(store, 'draft')]).toEqual(['Hello again', 'Now it works']);
});

it('tells why the server took nothing, and when it cannot be reached', async () => {
  const error = { code: 'rate_limited', message: 'Too many attempts.', retryAfter: 60 };
  serve(() => Response.json({ error }, { status: 429 }));
  const store = new TrialStore('a');
  await store.start(asked, BOTH);
  expect(store.getSnapshot()).toMatchObject({ answers: {}, failure: error });
  await store.start(asked, BOTH);
  expect(store.getSnapshot().failure?.code).toBe('offline');
});

it('keeps what had arrived when the connection was lost', async () => {
  serve(() => stream(...whole('current', 'Hello'), ...whole('draft', 'Half an ans').slice(0, 3)));
  const store = new TrialStore('a');
  await store.start(asked, BOTH);
  expect(store.getSnapshot().answers).toMatchObject({
    current: { state: 'ended' },
    draft: { state: 'lost' },
  });
  expect(said(store, 'draft')).toBe('Half an ans');
});

it('stops, and what arrives late changes nothing', async () => {
  let send: (response: Response) => void = () => {};
  serve(
    () =>
      new Promise<Response>((resolve) => {
        send = resolve;
      }),
    () => stream(...whole('current', 'The next one')),
  );
  const store = new TrialStore('a');
  const first = store.start(asked, BOTH);
  store.stop();
  await store.start(asked, ['current']);
  send(stream(...whole('current', 'Too late'), ...whole('draft', 'Too late')));
  await first;
  expect(said(store, 'current')).toBe('The next one');
  expect(store.getSnapshot().answers.draft).toBeUndefined();
});
