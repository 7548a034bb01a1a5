// What can be done with each message, long chats, writing by voice, and the notices that people need.

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { request } from './pages/assistants.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';

test.use({ kind: 'compatible' });

const more = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('an answer is copied as it reads, or as Markdown', async ({ chat, page }) => {
    await chat.open();
    const answer = await chat.ask('Create ToDo: Buy milk.');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await answer.getByRole('button', { name: 'More for this answer' }).click();
    await more(page, 'Copy as Markdown').click();
    await expect.poll(copied).toContain('- **Buy milk**: no deadline yet');
    await chat.act(answer, 'Copy answer');
    await expect.poll(copied).not.toContain('**');
    expect(await copied()).toContain('Buy milk: no deadline yet');
  });
});

test('an answer is rated, with a word why, and that stays', { tag: '@phone' }, async ({ chat, page }) => {
  await chat.open();
  const answer = await chat.ask('Hello');
  await chat.act(answer, 'Bad answer');
  await answer.getByLabel('What was wrong?').fill('Too short');
  await answer.getByLabel('What was wrong?').press('Enter');
  await expect(answer.getByRole('button', { name: 'Rated bad: Too short' })).toBeVisible();
  await page.reload();
  await expect(answer.getByRole('button', { name: 'Rated bad: Too short' })).toBeVisible();
});

test('time, model, tokens and duration are told on demand', async ({ chat, page }) => {
  await chat.open();
  const answer = await chat.ask('Hello');
  await answer.getByRole('button', { name: 'More for this answer' }).click();
  await more(page, 'Details').click();
  for (const term of ['Time', 'Model', 'Tokens in', 'Tokens out', 'Took']) {
    await expect(answer.getByRole('term').filter({ hasText: new RegExp(`^${term}$`) })).toBeVisible();
  }
});

test('the actions can all be reached by keyboard', async ({ chat, page, isMobile }) => {
  await chat.open();
  const answer = await chat.ask('Hello');
  // On a phone all of them stand in the menu.
  const shown = isMobile ? [] : ['Copy answer', 'Ask again', 'Good answer', 'Bad answer'];
  const [first = '', ...others] = [...shown, 'More for this answer'];
  await answer.getByRole('button', { name: first }).focus();
  for (const name of others) {
    await page.keyboard.press('Tab');
    await expect(answer.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').filter({ visible: true }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(answer.getByRole('button', { name: 'More for this answer' })).toBeFocused();
});

test('an answer is read aloud, and stopped', async ({ chat, page }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    const synthesis = {
      speak: (utterance: { text: string }) => said.push(utterance.text),
      cancel: () => said.push('(silence)'),
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, { said });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await chat.open();
  const answer = await chat.ask('Hello');
  await answer.getByRole('button', { name: 'More for this answer' }).click();
  await more(page, 'Read aloud').click();
  expect((await said()).at(-1)).toContain('You said: Hello');
  await answer.getByRole('button', { name: 'Stop reading aloud' }).click();
  expect((await said()).at(-1)).toBe('(silence)');
  await expect(answer.getByRole('button', { name: 'Stop reading aloud' })).toBeHidden();
});

/** A chat with so many messages, "Question 1", "Answer 1" and so on, written by way of the API. */
async function longChat(page: Page, pairs: number): Promise<string> {
  const { body } = await request<{ secret: string }>(page, 'POST', '/api/keys', { name: 'tests' });
  const headers = { 'x-api-key': body.secret };
  const origin = new URL(page.url()).origin;
  const made = await page.request.post(`${origin}/api/langgraph/threads`, { headers, data: {} });
  const { thread_id: id } = (await made.json()) as { thread_id: string };
  const messages = Array.from({ length: pairs }, (_, index) => [
    { type: 'human', content: `Question ${index + 1}` },
    { type: 'ai', content: `Answer ${index + 1}\n\n- one\n- **two**` },
  ]).flat();
  // No more go at once.
  for (let from = 0; from < messages.length; from += 200) {
    const written = await page.request.post(`${origin}/api/langgraph/threads/${id}/state`, {
      headers,
      data: { values: { messages: messages.slice(from, from + 200) } },
    });
    expect(written.status()).toBe(200);
  }
  return `${origin}/chat/${id}`;
}

test('a chat of a thousand messages opens at its end; older ones come without a jump', async ({
  chat,
  page,
}) => {
  await chat.open();
  const address = await longChat(page, 500);
  await chat.open(address);
  await expect(chat.answers.last()).toContainText('Answer 500');
  await expect(chat.answers.last()).toBeInViewport();
  await expect(chat.messages).toHaveCount(60);

  const log = page.getByRole('log');
  const seen = chat.questions.filter({ hasText: /^You saidQuestion 471/ });
  await seen.scrollIntoViewIfNeeded();
  const before = (await seen.boundingBox())?.y ?? 0;
  await expect.poll(() => chat.messages.count()).toBeGreaterThan(60);
  expect(Math.abs(((await seen.boundingBox())?.y ?? 0) - before)).toBeLessThan(2);

  await expect
    .poll(
      async () => {
        await log.evaluate((box) => box.scrollTo({ top: -box.scrollHeight }));
        return chat.messages.count();
      },
      { timeout: 60_000 },
    )
    .toBe(1000);
  await log.evaluate((box) => box.scrollTo({ top: -box.scrollHeight }));
  await expect(chat.questions.first()).toContainText('Question 1');
  await expect(chat.questions.first()).toBeInViewport();
});

test('an address leads to an old message of a long chat', async ({ chat, page }) => {
  await chat.open();
  const address = await longChat(page, 200);
  const path = address.replace('/chat/', '/api/threads/');
  const { body } = await request<{ messages: { id: string }[] }>(page, 'GET', `${path}/messages?limit=1000`);
  const id = body.messages[20]?.id;
  await page.goto(`${address}#m-${id}`);
  const message = page.locator(`[id="m-${id}"]`);
  await expect(message).toContainText('Question 11');
  await expect(message).toBeInViewport();
  await expect(message).toBeFocused();
});

test.describe('what people must know', () => {
  test.use({ allowedComplaints: [/status of (401|429)/] });

  test('a sign-in that has expired keeps what was typed, and leads back to it', async ({
    chat,
    page,
    context,
  }) => {
    await chat.open();
    await chat.ask('Hello');
    await context.clearCookies();
    await chat.send('Not to be lost');
    const notice = page.getByRole('alert').filter({ has: page.getByRole('link', { name: 'Sign in' }) });
    await expect(notice).toBeVisible();
    await expect(chat.input).toHaveValue('Not to be lost');
    await expect(chat.questions).toHaveText([/Hello/]);
    const next = encodeURIComponent(new URL(page.url()).pathname);
    await expect(notice.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/login?next=${next}`,
    );
  });

  test('too many requests: the time left counts down', async ({ chat, page, context }) => {
    await chat.open();
    await chat.ask('Hello');
    const body = { error: { code: 'rate_limited', message: 'Too many messages.', retryAfter: 3 } };
    await context.route('**/api/chat', (route) => route.fulfill({ status: 429, json: body }), { times: 1 });
    await chat.send('Once more');
    await expect(page.getByText(/Try again in [123] seconds?\./)).toBeVisible();
    await expect(chat.input).toHaveValue('Once more');
    const again = page.getByRole('button', { name: 'Send again' });
    await expect(again).toBeEnabled();
    await again.click();
    await expect(chat.answers.last()).toContainText('You said: Once more');
  });
});

test.describe('for everybody', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('axe finds nothing serious in a chat with branches, a queue and open panels', async ({
    chat,
    page,
  }) => {
    await chat.open();
    const answer = await chat.ask('Create ToDo: Buy milk.');
    await chat.act(answer, 'Bad answer');
    await expectNoSeriousFaultInBothThemes(page);
    await answer.getByRole('button', { name: 'More for this answer' }).click();
    await expect(more(page, 'Details')).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
    await more(page, 'Details').click();
    await chat.send('slow:400');
    await expect(chat.answers.last()).toContainText('word3');
    await chat.send('Behind it');
    await expect(chat.queued).toHaveCount(1);
    await chat.type('And more');
    await expectNoSeriousFaultInBothThemes(page);
    await chat.stopButton.click();
  });
});
