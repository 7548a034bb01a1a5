// A message during an answer: it waits in sight, can be edited or dropped, and begins by itself; or it stops the answer.

import { expect, test } from './fixtures/test.ts';

test.use({ kind: 'compatible' });

test('a message during an answer waits under it, and begins by itself', { tag: '@phone' }, async ({
  chat,
}) => {
  await chat.open();
  await chat.send('slow:60');
  await expect(chat.answers.last()).toContainText('word3');
  await chat.input.fill('And then?');
  await chat.input.press('Enter');
  await expect(chat.queue).toContainText('And then?');
  await expect(chat.queue).toContainText('Queued');
  await expect(chat.input).toHaveValue('');
  await expect(chat.stopButton).toBeVisible();

  await expect(chat.answers.nth(1)).toContainText('You said: And then?', { timeout: 20_000 });
  await expect(chat.queued).toHaveCount(0);
  await expect(chat.answers.first()).toContainText('word60 end');
  await expect(chat.messages).toHaveCount(4);
  await expect(chat.questions).toHaveText([/slow:60/, /And then\?/]);
  await chat.page.reload();
  await expect(chat.questions).toHaveText([/slow:60/, /And then\?/]);
  await expect(chat.messages).toHaveCount(4);
});

test('what waits can be edited and dropped, also after a reload', async ({ chat }) => {
  await chat.open();
  await chat.send('slow:400');
  await expect(chat.answers.last()).toContainText('word3');
  for (const text of ['First', 'Second', 'Third']) {
    await chat.input.fill(text);
    await chat.input.press('Enter');
  }
  await expect(chat.queued).toHaveText([/First/, /Second/, /Third/]);
  await expect(chat.queue.getByText('Sending')).toHaveCount(0);

  await chat.page.reload();
  await expect(chat.queued).toHaveText([/First/, /Second/, /Third/]);
  await chat.queued.first().getByRole('button', { name: 'Edit queued message' }).click();
  const field = chat.page.getByLabel('Edit the queued message');
  await field.fill('Something else');
  await field.press('Escape');
  await expect(chat.queued.first()).toContainText('First');
  await chat.queued.first().getByRole('button', { name: 'Edit queued message' }).click();
  await field.fill('First of all');
  await field.press('Enter');
  await expect(chat.queued.first()).toContainText('First of all');

  await chat.queued.nth(1).getByRole('button', { name: 'Drop queued message' }).click();
  await expect(chat.queued).toHaveText([/First of all/, /Third/]);
  await chat.page.getByRole('button', { name: 'Put it back' }).click();
  await expect(chat.input).toHaveValue('Second');

  await chat.stopButton.click();
  await expect(chat.answers.first()).toContainText('Stopped.');
  await expect(chat.answers.nth(1)).toContainText('You said: First of all', { timeout: 20_000 });
  await expect(chat.answers.nth(2)).toContainText('You said: Third', { timeout: 20_000 });
  await expect(chat.questions).toHaveText([/slow:400/, /First of all/, /Third/]);
  await expect(chat.input).toHaveValue('Second');
});

for (const way of ['the button', 'Ctrl+Enter'] as const) {
  test(`with ${way} a message stops the answer and takes its place`, async ({ chat }) => {
    await chat.open();
    await chat.send('slow:400');
    await expect(chat.answers.last()).toContainText('word3');
    await chat.input.fill('Rather this');
    if (way === 'the button') await chat.page.getByRole('button', { name: 'Stop and send' }).click();
    else await chat.input.press('ControlOrMeta+Enter');
    await expect(chat.answers.nth(1)).toContainText('You said: Rather this', { timeout: 20_000 });
    await expect(chat.answers.first()).toContainText('Stopped.');
    await expect(chat.answers.first()).toContainText('word3');
    await expect(chat.messages).toHaveCount(4);
  });
}

test.describe('without a connection', () => {
  test.use({ allowedComplaints: [/ERR_CONNECTION_REFUSED/] });

  test('a message that cannot be queued goes back to the field', async ({ chat, context }) => {
    await chat.open();
    await chat.send('slow:400');
    await expect(chat.answers.last()).toContainText('word3');
    await context.route('**/api/chat', (route) => route.abort('connectionrefused'), { times: 1 });
    await chat.input.fill('And then?');
    await chat.input.press('Enter');
    await expect(chat.page.getByText('Maistro cannot be reached.')).toBeVisible();
    await expect(chat.input).toHaveValue('And then?');
    await expect(chat.queued).toHaveCount(0);
    await chat.page.getByRole('button', { name: 'Send again' }).click();
    await expect(chat.queued).toHaveText([/And then\?/]);
    await chat.stopButton.click();
    await expect(chat.answers.nth(1)).toContainText('You said: And then?', { timeout: 20_000 });
  });
});
