// The OpenAI provider itself, which speaks the Responses API, at its real address: only the way there is
// replaced by one to the scripted model server.
import { beforeEach, expect, it, vi } from 'vitest';
import { ask, model, newPerson, type Person, tasksOf, unique } from '@/lib/runs/test-chat';

// As a person has it who set the key alone; read at the first query.
process.env.OPENAI_API_KEY = 'sk-test';
process.env.OPENAI_BASE_URL = '';

const REAL = 'https://api.openai.com/v1';
const throughTheNetwork = globalThis.fetch;
const asked: { url: string; key: string | null }[] = [];

let person: Person;
beforeEach(async () => {
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) => {
    asked.push({ url: input, key: new Headers(init?.headers).get('authorization') });
    return throughTheNetwork(input.replace(REAL, model.url), init);
  });
  person = await newPerson();
});

it('is asked at its own address, with the key', async () => {
  const { answer } = await ask(person, { text: 'Hello' });
  expect(answer?.metadata).toMatchObject({ status: 'complete', model: 'openai/scripted' });
  expect(asked.at(-1)).toEqual({ url: `${REAL}/responses`, key: 'Bearer sk-test' });
});

it('updates the list with two calls, and answers in the same chat again', async () => {
  const words = unique();
  const first = await ask(person, {
    text: `Create ToDos: 1) Check on swim lessons for ${words} this weekend. 2) Check AmEx points.`,
  });
  expect(model.calls(words).map(({ api, results }) => [api, results.length])).toEqual([
    ['responses', 0],
    ['responses', 1],
  ]);
  expect(first.said).toContain(`**Check on swim lessons for ${words}**: Saturday 2 August`);
  // The service may keep nothing, so the chat so far is sent whole and never by reference.
  const next = await ask(person, {
    threadId: first.sent.threadId,
    text: "OK, for this task let's get it done by next Tuesday.",
  });
  expect(next.answer?.metadata?.status).toBe('complete');
  expect(next.said).toContain('Tuesday 5 August');
  expect(await tasksOf(person)).toMatchObject([
    { deadline: new Date('2025-08-02T23:59:00Z') },
    { task: 'Check AmEx points', deadline: new Date('2025-08-05T23:59:00Z') },
  ]);
});

it.each([
  ['401', 'model_key'],
  ['429', 'model_rate_limited'],
  ['drop', 'model_broke_off'],
  ['loop', 'model_looped'],
])('that fails with %s: a clear failed answer and a usable chat', async (way, code) => {
  const failed = await ask(person, { text: `fail:${way} ${unique()}` });
  expect(failed.answer?.metadata).toMatchObject({ status: 'failed', error: { code } });
  const next = await ask(person, { threadId: failed.sent.threadId, text: 'Still there?' });
  expect(next.said).toBe('You said: Still there?');
});
