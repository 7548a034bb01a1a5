// An assistant that changes, or goes, while it is edited: nothing that was typed is lost.

import { expect, test } from './fixtures/test.ts';
import { alive } from './pages/alive.ts';
import { Editor, findAssistant, revise } from './pages/editor.ts';

const ROLE = 'Be warm.\nBe brief.\nAsk for a deadline.';

test.describe('two tabs', () => {
  test.use({ allowedComplaints: [/status of 409/] });

  test('changes of different fields and lines are put together', async ({ chat, page, context }) => {
    await chat.open();
    const { id } = await findAssistant(page, 'Work');
    await revise(page, id, { role: ROLE });
    const mine = new Editor(page);
    await mine.open(id);
    const other = new Editor(await context.newPage());
    await other.open(id);
    await other.name.fill('Office');
    await other.role.fill(ROLE.replace('Be warm.', 'Be very warm.'));
    await other.save();
    await other.savedAs(3);

    await page.bringToFront();
    await mine.role.fill(`${ROLE}\nNever joke.`);
    await mine.note.fill('No jokes');
    await mine.save();
    await expect(page.getByText(/Version 3 was saved while you were editing version 2/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Two changes have met' })).toBeFocused();
    const name = page.getByRole('group', { name: 'Name changed there' });
    await expect(name.getByRole('radio', { name: /Version 3/ })).toBeChecked();
    const role = page.getByRole('group', { name: 'Role prompt changed by both' });
    await expect(role.getByRole('insertion').filter({ hasText: 'very' })).toBeVisible();
    await expect(role.getByRole('insertion').filter({ hasText: 'Never joke.' })).toBeVisible();
    const merged = page.getByLabel('Role prompt, both put together');
    await expect(merged).toHaveValue('Be very warm.\nBe brief.\nAsk for a deadline.\nNever joke.');
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await mine.savedAs(4);
    await expect(mine.name).toHaveValue('Office');
    await expect(mine.role).toHaveValue('Be very warm.\nBe brief.\nAsk for a deadline.\nNever joke.');
  });

  test('of one and the same line both wordings are there, and the person chooses', async ({ chat, page }) => {
    await chat.open();
    const { id } = await findAssistant(page, 'Work');
    await revise(page, id, { role: ROLE });
    const editor = new Editor(page);
    await editor.open(id);
    await editor.role.fill(ROLE.replace('warm', 'strict'));
    await revise(page, id, { role: ROLE.replace('warm', 'kind') });
    await editor.save();
    const merged = page.getByLabel('Role prompt, both put together');
    await expect(merged).toHaveValue('Be kind.\nBe strict.\nBe brief.\nAsk for a deadline.');

    // Back to what was typed: it is as it was, and saving asks again.
    await page.getByRole('button', { name: 'Back to editing mine' }).click();
    await expect(editor.role).toHaveValue(ROLE.replace('warm', 'strict'));
    await editor.save();
    await merged.fill('Be kind and strict.');
    await page.getByRole('button', { name: 'Choose all of version 3' }).click();
    await page.getByRole('button', { name: 'Choose all of mine' }).click();
    await expect(merged).toHaveValue('Be kind and strict.');

    // A third save comes between: what was chosen is asked about once more.
    await revise(page, id, { name: 'Office' });
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await expect(page.getByText(/Version 4 was saved while you were editing version 3/)).toBeVisible();
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await editor.savedAs(5);
    await expect(editor.name).toHaveValue('Office');
    await expect(editor.role).toHaveValue(ROLE.replace('warm', 'strict'));
  });

  test('a tab without changes shows what the other saved', async ({ chat, page }) => {
    await chat.open();
    const { id } = await findAssistant(page, 'Work');
    const editor = new Editor(page);
    await editor.open(id);
    await revise(page, id, { role: 'Saved elsewhere.' });
    await editor.save();
    await expect(page.getByText(/Version 2 was saved elsewhere, and is shown now/)).toBeVisible();
    await expect(editor.role).toHaveValue('Saved elsewhere.');

    await revise(page, id, { role: 'Saved elsewhere again.' });
    // As when somebody comes back to this tab.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(editor.role).toHaveValue('Saved elsewhere again.');
  });
});

test.describe('an assistant that is deleted meanwhile', () => {
  test.use({ allowedComplaints: [/status of 404/] });

  test('keeps the text in its open tab, and comes back', async ({ chat, page }) => {
    await chat.open();
    const { id } = await findAssistant(page, 'Work');
    const editor = new Editor(page);
    await editor.open(id);
    await editor.role.fill('Hard to write again.');
    expect((await page.request.delete(`/api/assistants/${id}`)).ok()).toBe(true);
    await editor.save();
    await expect(page.getByRole('heading', { name: 'This assistant was deleted' })).toBeFocused();
    await expect(editor.role).toHaveValue('Hard to write again.');
    await expect(editor.saveButton).toBeDisabled();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(page.getByText('The assistant is back. What you typed is not saved yet.')).toBeVisible();
    await editor.save();
    await editor.savedAs(2);
  });

  test('can live on as a new one', async ({ chat, page }) => {
    await chat.open();
    const { id } = await findAssistant(page, 'Work');
    const editor = new Editor(page);
    await editor.open(id);
    await editor.name.fill('Atelier');
    await editor.role.fill('Hard to write again.');
    expect((await page.request.delete(`/api/assistants/${id}`)).ok()).toBe(true);
    await editor.save();
    await page.getByRole('button', { name: 'Make a new assistant of this' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Atelier' })).toBeVisible();
    await expect(page).not.toHaveURL(new RegExp(id));
    await expect(editor.role).toHaveValue('Hard to write again.');
    expect((await findAssistant(page, 'Atelier')).version).toBe(1);
  });

  test('is offered back at its address', async ({ chat, page }) => {
    await chat.open();
    const { id } = await findAssistant(page, 'Work');
    expect((await page.request.delete(`/api/assistants/${id}`)).ok()).toBe(true);
    await page.goto(`/settings/assistants/${id}`);
    const back = page.getByRole('button', { name: 'Bring it back' });
    await alive(back);
    await back.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Work' })).toBeVisible();
  });
});
