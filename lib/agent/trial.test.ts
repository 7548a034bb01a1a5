import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { getAssistant } from '@/lib/assistants/get';
import { db } from '@/lib/db/client';
import { fingerprint } from '@/lib/db/testing/fingerprint';
import { ask, clock, model, newPerson, type Person, readUntil, tasksOf, unique } from '@/lib/runs/test-chat';
import { runs } from '@/lib/testing/runs';
import type { TodoChange } from '@/lib/todos/change';
import type { TrialAssistant } from './trial';
import { type TrialLine, type TrialSide, trialStream } from './trial-stream';

let person: Person;
let current: TrialAssistant;
beforeEach(async () => {
  person = await newPerson();
  current = await getAssistant(person.accountId, person.personal);
});

type Try = { assistants?: Partial<Record<TrialSide, TrialAssistant>>; signal?: AbortSignal };

function begin(message: string, { assistants, signal }: Try = {}): ReadableStream<Uint8Array> {
  return trialStream({
    accountId: person.accountId,
    assistants: assistants ?? { current },
    message,
    clock,
    signal: signal ?? new AbortController().signal,
  });
}

async function told(stream: ReadableStream<Uint8Array>) {
  const lines = (await new Response(stream).text()).trim().split('\n');
  const all = lines.filter(Boolean).map((line) => JSON.parse(line) as TrialLine);
  const of = (side: TrialSide) => {
    const events = all.filter((line) => line.side === side).map(({ event }) => event);
    const last = events.at(-1);
    return {
      events,
      said: events.map((event) => (event.type === 'text-delta' ? event.delta : '')).join(''),
      changes: events.flatMap((event) =>
        event.type === 'tool-output-available'
          ? ((event.output as { changes?: TodoChange[] }).changes ?? [])
          : [],
      ),
      end: last?.type === 'finish' ? last.messageMetadata : null,
    };
  };
  return { draft: of('draft'), current: of('current') };
}

const attempt = async (message: string, options: Try = {}) => told(begin(message, options));

const MODELS = ['built-in', null] as const;

it.each(MODELS)('answers on the real list and memories, with model %s', async (id) => {
  current = { ...current, model: id };
  await ask(person, { text: 'Create ToDo: Water the ficus by tomorrow.', model: 'built-in' });
  const { said } = (await attempt('Give me a todo summary.')).current;
  expect(said).toContain('Water the ficus');
  const done = id ? 'I watered the ficus.' : 'Done: Water the ficus';
  const { changes, end } = (await attempt(done)).current;
  expect(changes).toMatchObject([{ action: 'updated', todo: { task: 'Water the ficus', status: 'done' } }]);
  expect(end).toEqual({ status: 'complete' });
  expect(await tasksOf(person)).toMatchObject([{ task: 'Water the ficus', status: 'not started' }]);
});

it('asks draft and current version each with its own role, and each on its own list', async () => {
  await ask(person, { text: 'Create ToDo: Buy milk.' });
  await ask(person, { text: 'Create ToDo: Call the bank.', assistantId: person.work });
  const draft = { ...current, role: 'End every answer with "Ahoy."', category: 'work' };
  const trial = await attempt(`A summary, ${unique()}`, { assistants: { draft, current } });
  expect(trial.draft.said).toContain('Call the bank');
  expect(trial.draft.said).toContain('Ahoy.');
  expect(trial.current.said).toContain('Buy milk');
  expect(trial.current.said).not.toContain('Ahoy.');
});

it('tells of a failure on the one side that has it', async () => {
  const assistants = { draft: { ...current, model: 'built-in' }, current };
  const trial = await attempt(`fail:500 ${unique()}`, { assistants });
  expect(trial.current.end).toMatchObject({ status: 'failed', error: { code: 'model_unavailable' } });
  expect(trial.draft.end).toEqual({ status: 'complete' });
});

it('does not say of a model that never ends that its changes are kept', async () => {
  const { end } = (await attempt(`fail:loop ${unique()}`)).current;
  expect(end).toMatchObject({ status: 'failed', error: { code: 'model_looped' } });
  expect(JSON.stringify(end)).not.toContain('is kept');
});

it('leaves the database as it was, whatever is said and however the model fails', async () => {
  await ask(person, { text: 'Create ToDos: 1) Buy milk by tomorrow. 2) Call Ann.' });
  await ask(person, {
    text: 'Remember that my name is Ada. Remember to keep deadlines short.',
    model: 'built-in',
  });
  const before = await fingerprint();
  const anyMessage = fc.oneof(
    fc.constantFrom(
      'Create ToDos: 1) Buy milk by Friday. 2) Fix the bike this weekend.',
      'Delete "Buy milk".',
      'Done: Buy milk',
      'I called Ann. Move the milk to next Monday and add: buy bread, 10 minutes.',
      'My name is Grace and I live in Oslo.',
      'Please keep every deadline on a Friday.',
      'What is due this week?',
    ),
    fc
      .constantFrom(
        '401',
        '404',
        '429',
        '500',
        'timeout',
        'drop',
        'empty',
        'malformed',
        'unknown-tool',
        'twice',
      )
      .map((way) => `fail:${way} ${unique()}`),
    fc.string({ maxLength: 80 }).filter((text) => text.trim() !== ''),
  );
  const anySide = fc.record({
    model: fc.constantFrom(...MODELS),
    category: fc.constantFrom('personal', 'work', 'brand new'),
    role: fc.constantFrom('', 'Give every ToDo a deadline of tomorrow.'),
  });
  await fc.assert(
    fc.asyncProperty(anyMessage, anySide, async (message, fields) => {
      await attempt(message, { assistants: { draft: { ...current, ...fields }, current } });
      expect(await fingerprint()).toEqual(before);
    }),
    { numRuns: runs(15) },
  );
});

it.each(['aborts the request', 'lets go of the answer'])(
  'stops the model when whoever asked %s, and leaves nothing',
  async (way) => {
    const before = await fingerprint();
    const fetched = vi.spyOn(globalThis, 'fetch');
    const gone = new AbortController();
    const stream = begin(`slow:400 ${unique()}`, { signal: gone.signal });
    await readUntil(stream, 'word3');
    if (way === 'aborts the request') {
      gone.abort();
      let rest = '';
      for await (const bytes of stream) rest += new TextDecoder().decode(bytes);
      expect(rest).not.toContain('word400');
    } else await stream.cancel();
    expect(fetched.mock.lastCall?.[1]?.signal?.aborted).toBe(true);
    fetched.mockRestore();
    expect(await fingerprint()).toEqual(before);
  },
);

it('holds no lock and no transaction while it waits for the model, so that a crash leaves nothing', async () => {
  await ask(person, { text: 'Create ToDo: Buy milk.' });
  const before = await fingerprint();
  const stream = begin(`slow:400 ${unique()}`);
  await readUntil(stream, 'word3');
  const open = await db.$queryRaw<{ state: string }[]>`
    SELECT state FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND (backend_xid IS NOT NULL OR state LIKE 'idle in transaction%')`;
  expect(open).toEqual([]);
  expect(await fingerprint()).toEqual(before);
  // The list itself goes on meanwhile.
  await ask(person, { text: 'Create ToDo: Buy bread.' });
  expect(await tasksOf(person)).toHaveLength(2);
  await stream.cancel();
});

it('sends the model no more than a chat would', async () => {
  const words = unique();
  await attempt(`Create ToDo: Buy ${words} by tomorrow.`);
  expect(model.calls(words).map(({ results }) => results.length)).toEqual([0, 1]);
});
