// Whatever the language model does wrong, the person reads what happened, keeps their words, and goes on.

import { expect, test, unique } from './fixtures/test.ts';

test.use({ kind: 'compatible' });

const FAILURES: [way: string, words: RegExp][] = [
  ['401', /refused the key \(401\).*OPENAI_API_KEY/],
  ['429', /takes no more requests for now \(429\).*Try again in 90 s/],
  ['500', /has a fault of its own \(500\)/],
  ['timeout', /took too long to answer/],
  ['drop', /answer broke off/],
  ['empty', /gave no answer/],
  ['loop', /kept calling tools without answering/],
];

for (const [way, words] of FAILURES) {
  test(`a model that fails with ${way} is explained, and the chat stays usable`, async ({ chat }) => {
    await chat.open();
    const failed = await chat.ask(`Please fail:${way} ${unique()}`);
    await expect(failed).toContainText(words);
    await expect(failed.getByRole('button', { name: 'Retry' })).toBeEnabled();
    await expect(chat.questions.last()).toContainText(`Please fail:${way}`);

    await expect(await chat.ask('Are you there?')).toContainText('You said: Are you there?');

    await chat.page.reload();
    await expect(chat.messages).toHaveCount(4);
    await expect(chat.answers.first()).toContainText(words);
  });
}

for (const way of ['malformed', 'unknown-tool']) {
  test(`a tool call that is ${way} changes nothing, is told, and the chat stays usable`, async ({ chat }) => {
    await chat.open();
    await expect(await chat.ask(`Please fail:${way}`)).toContainText('so I changed nothing.');
    await chat.withTodos('Personal', (list) => expect(list.rows()).toHaveCount(0));
    await expect(await chat.ask('Create ToDo: Buy milk.')).toContainText('Buy milk');
    await chat.withTodos('Personal', (list) => expect(list.row('Buy milk')).toBeVisible());
  });
}

test('what was said before the connection broke stays, and Retry answers the same message', async ({
  chat,
}) => {
  await chat.open();
  const failed = await chat.ask(`fail:drop*1 ${unique()}`);
  await expect(failed).toContainText('This sentence is cut off in the');
  await failed.getByRole('button', { name: 'Retry' }).click();
  await expect(chat.answers.last()).toContainText('You said: fail:drop*1');
  await chat.isWhole(chat.answers.last());
  await expect(chat.answers).toHaveCount(1);
  await expect(chat.questions).toHaveCount(1);
});

test.describe('without a connection', () => {
  test.use({ allowedComplaints: [/ERR_CONNECTION_REFUSED/] });

  test('a message goes back to the field, and is stored once when it is sent again', async ({
    chat,
    context,
  }) => {
    await chat.open();
    await context.route('**/api/chat', (route) => route.abort('connectionrefused'), { times: 1 });
    await chat.send('Create ToDo: Buy milk.');
    await expect(chat.page.getByText('Maistro cannot be reached.')).toBeVisible();
    await expect(chat.input).toHaveValue('Create ToDo: Buy milk.');
    await chat.page.getByRole('button', { name: 'Send again' }).click();
    await expect(chat.answers.last()).toContainText('Buy milk');
    await chat.isWhole(chat.answers.last());
    await expect(chat.questions).toHaveCount(1);
    await chat.withTodos('Personal', (list) => expect(list.rows()).toHaveCount(1));
  });
});
