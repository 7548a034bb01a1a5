// What one thought of answers stands beside the version of the assistant that gave them.

import { expect, test } from './fixtures/test.ts';
import { findAssistant, HistoryPage, revise } from './pages/editor.ts';
import { expectNoSeriousFault } from './pages/no-fault.ts';

test('thumbs and reasons are shown with the version that answered, and lead to the answer', async ({
  chat,
  page,
}) => {
  await chat.open();
  const first = await chat.ask('Create ToDo: Buy milk.');
  await chat.act(first, 'Good answer');
  await expect(first.getByRole('textbox', { name: 'What was good?' })).toBeVisible();
  const { id } = await findAssistant(page, 'Personal');
  await revise(page, id, { role: 'Be brief.' });
  const second = await chat.ask('Create ToDo: Call the bank.');
  await chat.act(second, 'Bad answer');
  await second.getByRole('textbox', { name: 'What was wrong?' }).fill('It asked for no deadline');
  await page.keyboard.press('Enter');
  await expect(second.getByRole('button', { name: /^Rated bad/ })).toBeVisible();

  const history = new HistoryPage(page);
  await history.open(id);
  await expect(history.item(1)).toContainText('1 found good');
  await expect(history.item(2)).toContainText('1 found bad');
  await history.choose(1);
  const thoughts = page.getByRole('region', { name: 'What you thought of its answers' });
  await expect(thoughts).toContainText('1 found good');
  await expect(thoughts).toContainText('No reason was given.');
  await history.choose(2);
  await expect(thoughts).toContainText('1 found bad');
  await expectNoSeriousFault(page);
  await thoughts.getByRole('link', { name: /It asked for no deadline/ }).click();
  await expect(page).toHaveURL(/\/chat\/[^#]+#m-/);
  await expect(chat.answers.nth(1)).toBeFocused();
});
