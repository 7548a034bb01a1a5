import { expect, test } from 'vitest';
import { getVersion } from '@/lib/assistants/versions';
import { hideThread, undeleteThread } from './delete-thread';
import { feedbackSchema, rateAnswer, readFeedback } from './feedback';
import { readThread } from './read-thread';
import { addMessage, newPerson, newThread } from './testing/tree';

async function answered() {
  const person = await newPerson();
  const { id, messages } = await newThread(person);
  const [question = '', answer = ''] = messages;
  return {
    person,
    id,
    question,
    answer,
    rate: (messageId: string, rating: 'up' | 'down' | null, reason?: string) =>
      rateAnswer(person.accountId, id, messageId, feedbackSchema.parse({ rating, reason })),
    read: () => readFeedback(person.accountId, person.assistantId, 1),
    shown: async () => (await readThread(person.accountId, id))?.messages.at(-1)?.metadata?.feedback,
  };
}

test('is kept with the version that answered, and shown with the answer', async () => {
  const { person, id, question, answer, rate, read, shown } = await answered();
  const second = await addMessage(person, id, { after: question, role: 'assistant' });
  await rate(answer, 'up');
  await rate(second, 'down', ' Too long ');
  expect(await shown()).toEqual({ rating: 'down', reason: 'Too long' });
  expect(await read()).toEqual({
    up: 1,
    down: 1,
    reasons: [
      {
        rating: 'down',
        reason: 'Too long',
        at: expect.any(String),
        threadId: id,
        threadTitle: expect.any(String),
        messageId: second,
      },
    ],
  });
  const { accountId, assistantId } = person;
  expect(await getVersion(accountId, assistantId, 1)).toMatchObject({ up: 1, down: 1 });
});

test('goes with its chat, and comes back with it', async () => {
  const { person, id, answer, rate, read } = await answered();
  const { accountId, assistantId } = person;
  await rate(answer, 'down', 'Wrong');
  await hideThread(accountId, id);
  expect(await read()).toEqual({ up: 0, down: 0, reasons: [] });
  expect(await getVersion(accountId, assistantId, 1)).toMatchObject({ up: 0, down: 0 });
  await undeleteThread(accountId, id);
  expect(await read()).toMatchObject({ down: 1, reasons: [{ reason: 'Wrong' }] });
});

test('can be changed, which counts once, and taken back', async () => {
  const { answer, rate, read, shown } = await answered();
  await rate(answer, 'down', 'Wrong');
  await rate(answer, 'up');
  expect(await shown()).toEqual({ rating: 'up', reason: null });
  expect(await read()).toEqual({ up: 1, down: 0, reasons: [] });
  await rate(answer, null);
  await rate(answer, null);
  expect(await shown()).toBeUndefined();
  expect(await read()).toEqual({ up: 0, down: 0, reasons: [] });
});

test('is for answers of the account alone', async () => {
  const { id, question, answer, rate, read } = await answered();
  await expect(rate(question, 'up')).rejects.toMatchObject({ code: 'not_found' });
  const { accountId, assistantId } = await newPerson();
  const up = { rating: 'up' as const, reason: null };
  await expect(rateAnswer(accountId, id, answer, up)).rejects.toMatchObject({ code: 'not_found' });
  await expect(readFeedback(accountId, assistantId, 2)).rejects.toMatchObject({ code: 'not_found' });
  expect(await read()).toMatchObject({ up: 0 });
});

test.each([{ rating: 'sideways' }, {}, { rating: 'up', reason: 'x'.repeat(1001) }])(
  '%o is refused',
  (body) => {
    expect(feedbackSchema.safeParse(body).success).toBe(false);
  },
);
