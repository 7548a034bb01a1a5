// Try it: what the draft and the current version would each answer and change, on the real list and memory,
// while all of it stays as it is.

import { days } from './fixtures/days.ts';
import { expect, test, unique } from './fixtures/test.ts';
import { findAssistant } from './pages/editor.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';
import { kept, TryIt } from './pages/try-it.ts';

test('shows the answers and changes of both, and changes nothing', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.ask('Create ToDos: 1) Check on swim lessons for the baby this weekend. 2) Call Ann.');
  await chat.ask('My name is Ada and I live in Oslo.');
  const before = await kept(page, 'personal');

  const trial = new TryIt(page);
  await trial.open('Personal');
  await trial.say('Give me a todo summary.');
  await expect(trial.current).toContainText('Check on swim lessons for the baby');
  await expect(trial.current).toContainText('Would change nothing on the personal list.');
  await expect(trial.draft).toBeHidden();

  await trial.writeRole('Be brief. Ask for nothing.');
  await expect(page.getByText(/The draft has changed since/)).toBeVisible();
  await expect(trial.input).toHaveValue('Give me a todo summary.');
  await trial.say('I called Ann. Add a ToDo: buy milk by next Monday, 15 minutes.');
  for (const side of [trial.current, trial.draft]) {
    await expect(trial.changes(side)).toContainText(['Would add', 'Would complete Call Ann']);
    await expect(trial.changes(side).first()).toContainText(/milk, due .*Monday \d+ \w+, takes 15 min/i);
  }
  expect(await kept(page, 'personal')).toEqual(before);

  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/');
  await chat.withTodos('Personal', async (list) => {
    await expect(list.rows()).toHaveCount(2);
    await expect(list.checkbox('Call Ann')).not.toBeChecked();
  });
  await chat.withThreads((threads) => expect(threads.getByRole('link', { name: /Give me/ })).toHaveCount(0));
});

test('each side has its own list, where the draft keeps another one', async ({ chat, page }) => {
  await chat.open();
  await chat.ask('Create ToDo: Buy milk.');
  await chat.switchTo('Work');
  await chat.ask('Create ToDo: Call the bank.');
  const trial = new TryIt(page);
  await trial.editor.open((await findAssistant(page, 'Personal')).id);
  await trial.editor.category.fill('work');
  await trial.editor.category.press('Tab');
  await trial.show();
  await trial.say('Give me a todo summary.');
  await expect(trial.current).toContainText('Buy milk');
  await expect(trial.current).not.toContainText('Call the bank');
  await expect(trial.draft).toContainText('Call the bank');
});

test('is used by the keyboard alone, and keeps the message over a reload', async ({ chat, page }) => {
  await chat.open();
  const trial = new TryIt(page);
  await trial.open('Work');
  await trial.input.focus();
  await page.keyboard.type('Create ToDo: Buy milk by tomorrow.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await trial.isOver();
  await expect(trial.changes(trial.current)).toHaveText([/Would add Buy milk, due tomorrow/]);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy: Current, version 1' })).toBeFocused();
  await page.reload();
  await trial.show();
  await expect(trial.input).toHaveValue('Create ToDo: Buy milk by tomorrow.');
});

test('a suggestion is tried as it stands', async ({ chat, page }) => {
  await chat.open();
  const trial = new TryIt(page);
  await trial.open('Work');
  await page.getByRole('list', { name: 'Suggestions' }).getByRole('button').first().click();
  await trial.isOver();
  await expect(trial.changes(trial.current)).toHaveCount(2);
  await expect(trial.input).toHaveValue(/^Create or update few ToDos/);
});

test.describe('for everybody', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('axe finds nothing serious in a trial', async ({ chat, page }) => {
    await chat.open();
    const trial = new TryIt(page);
    await trial.open('Personal');
    await trial.writeRole('Be brief.');
    await expectNoSeriousFaultInBothThemes(page);
    await trial.say('Create ToDo: Buy milk by tomorrow.');
    await expectNoSeriousFaultInBothThemes(page);
  });
});

test.describe('with a language model', () => {
  test.use({ kind: 'compatible' });

  test('the draft alone follows what is typed, and nothing is changed', async ({
    chat,
    page,
    modelCalls,
  }) => {
    await chat.open();
    await chat.ask('Create ToDo: Buy milk.');
    const before = await kept(page, 'personal');
    const trial = new TryIt(page);
    await trial.open('Personal');
    await trial.writeRole('End every answer with "Ahoy."');
    const words = unique();
    await trial.say(`Create ToDo: Call ${words} by tomorrow.`);
    await expect(trial.draft).toContainText('Ahoy.');
    await expect(trial.current).not.toContainText('Ahoy.');
    await expect(trial.changes(trial.draft)).toHaveText([
      `Would add Call ${words}, due tomorrow, ${days.tomorrow()}`,
    ]);
    const calls = await modelCalls(words);
    expect(calls).toHaveLength(4);
    expect(calls.every(({ instructions }) => instructions.includes('Buy milk'))).toBe(true);
    expect(await kept(page, 'personal')).toEqual(before);
  });

  test('one side that fails says why, and is asked again alone', async ({ chat, page }) => {
    await chat.open();
    const trial = new TryIt(page);
    await trial.open('Personal');
    await trial.writeRole('Be brief.');
    // Whichever asks first is refused.
    await trial.say(`fail:401*1 ${unique()}`);
    await expect(trial.state).toContainText('One of the two failed.');
    const retry = page.getByRole('button', { name: 'Retry' });
    await expect(retry).toHaveCount(1);
    await expect(page.getByText(/refused the key \(401\)/)).toBeVisible();
    await retry.click();
    await trial.isOver();
    await expect(retry).toHaveCount(0);
    for (const side of [trial.current, trial.draft]) await expect(side).toContainText('You said: fail:401*1');
  });

  test('answers arrive side by side, and can be stopped', async ({ chat, page }) => {
    await chat.open();
    const before = await kept(page, 'personal');
    const trial = new TryIt(page);
    await trial.open('Personal');
    await trial.writeRole('Be brief.');
    await trial.input.fill('slow:400 Buy milk');
    await trial.input.press('ControlOrMeta+Enter');
    for (const side of [trial.current, trial.draft]) await expect(side).toContainText('word3');
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    for (const side of [trial.current, trial.draft]) {
      await expect(side).toContainText('Stopped.');
      await expect(trial.changes(side)).toHaveText(['Would add Buy milk']);
    }
    expect(await kept(page, 'personal')).toEqual(before);
  });
});

test.describe('without a connection', () => {
  test.use({ allowedComplaints: [/ERR_CONNECTION_REFUSED/] });

  test('says so, keeps the message, and tries again', async ({ chat, page, context }) => {
    await chat.open();
    const trial = new TryIt(page);
    await trial.open('Personal');
    await context.route('**/trial', (route) => route.abort('connectionrefused'), { times: 1 });
    await trial.input.fill('Create ToDo: Buy milk.');
    await trial.input.press('ControlOrMeta+Enter');
    await expect(page.getByText('Maistro cannot be reached.')).toBeVisible();
    await expect(trial.input).toHaveValue('Create ToDo: Buy milk.');
    await page.getByRole('button', { name: 'Retry' }).click();
    await trial.isOver();
    await expect(trial.changes(trial.current)).toHaveText([/^Would add Buy milk/]);
  });
});
