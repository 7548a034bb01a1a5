import { beforeEach, expect, it } from 'vitest';
import { ask, chatOf, newPerson, type Person, tasksOf, unique } from './test-chat';

let person: Person;
beforeEach(async () => {
  person = await newPerson();
});

it.each([
  ['401', 'model_key', /refused the key/],
  ['404', 'model_missing', /OPENAI_MODEL/],
  ['429', 'model_rate_limited', /Try again in 90 s/],
  ['500', 'model_unavailable', /Try again in a moment/],
  ['timeout', 'model_timeout', /took too long/],
  ['drop', 'model_broke_off', /broke off/],
  ['empty', 'model_silent', /gave no answer/],
  ['loop', 'model_looped', /kept calling tools/],
])(
  'a model that fails with %s: a clear failed answer, the message kept, the chat usable',
  async (way, code, words) => {
    const text = `fail:${way} ${unique()}`;
    const failed = await ask(person, { text });
    const error = { code, message: expect.stringMatching(words) };
    expect(failed.events.at(-1)).toMatchObject({
      type: 'finish',
      messageMetadata: { status: 'failed', error },
    });
    expect(failed.answer?.metadata).toMatchObject({ status: 'failed', error });
    expect(failed.texts[0]).toBe(text);
    const next = await ask(person, { threadId: failed.sent.threadId, text: 'Still there?' });
    expect(next.said).toBe('You said: Still there?');
    expect(next.texts).toHaveLength(4);
  },
);

it('keeps what was said before the connection broke', async () => {
  const { texts } = await ask(person, { text: 'fail:drop' });
  expect(texts[1]).toBe('This sentence is cut off in the');
});

it('keeps for how long to wait, also after a reload', async () => {
  const { sent, answer } = await ask(person, { text: 'fail:429' });
  expect(answer?.metadata?.error?.message).toContain('90 s');
  expect((await chatOf(person, sent.threadId)).answer?.metadata?.error?.code).toBe('model_rate_limited');
});

it.each(['malformed', 'unknown-tool'])(
  'a tool call that is %s changes nothing and is told to the model',
  async (way) => {
    const { said, sent, answer } = await ask(person, { text: `fail:${way}` });
    expect(said).toContain('so I changed nothing.');
    expect(answer?.metadata?.status).toBe('complete');
    expect(await tasksOf(person)).toEqual([]);
    const next = await ask(person, { threadId: sent.threadId, text: 'Create ToDo: Buy milk.' });
    expect(next.answer?.metadata?.status).toBe('complete');
    expect(await tasksOf(person)).toMatchObject([{ task: 'Buy milk' }]);
  },
);

it('recovers from a fault of the moment by itself', async () => {
  const { said } = await ask(person, { text: `fail:500*1 ${unique()}` });
  expect(said).toContain('You said: fail:500*1');
});
