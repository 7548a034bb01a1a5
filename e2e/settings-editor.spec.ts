// The editor of an assistant: nothing typed is lost, and two who change one assistant hear of each other.

import { expect, test } from './fixtures/test.ts';
import { alive } from './pages/alive.ts';
import { Editor, findAssistant, revise } from './pages/editor.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';

const ROLE = 'Be warm.\nBe brief.\nAsk for a deadline.';

test('all of an assistant is changed in one version, with a note', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  const { id } = await findAssistant(page, 'Work');
  const editor = new Editor(page);
  await editor.open(id);
  await editor.name.fill('Studio');
  await page.getByRole('radio', { name: 'orange' }).check();
  await page.getByRole('radio', { name: 'palette' }).check();
  await page.getByLabel('Description').fill('Paint and clay');
  await page.getByLabel('Model').selectOption('built-in');
  await editor.category.fill('studio');
  await expect(page.getByText('“studio” will be a new category.')).toBeVisible();
  await expect(page.getByText(/Its ToDos so far stay on the work list/)).toBeVisible();
  await editor.role.fill('Keep the list short.');
  await expect(page.getByText('20 of 20,000 characters · about 5 tokens')).toBeVisible();
  await editor.note.fill('A new name');
  await page.keyboard.press('ControlOrMeta+s');
  await editor.savedAs(2);
  await expect(page.getByRole('heading', { level: 1, name: 'Studio' })).toBeVisible();
  await expect(editor.note).toHaveValue('');

  await page.reload();
  await expect(editor.role).toHaveValue('Keep the list short.');
  await expect(editor.category).toHaveValue('studio');
  await expect(page.getByLabel('Description')).toHaveValue('Paint and clay');
  await expect(page.getByLabel('Model')).toHaveValue('built-in');
  await expect(page.getByRole('radio', { name: 'orange' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'palette' })).toBeChecked();
});

test('saving what is there already makes no version, and a note waits for one', async ({ chat, page }) => {
  await chat.open();
  const { id } = await findAssistant(page, 'Work');
  const editor = new Editor(page);
  await editor.open(id);
  await editor.note.fill('For later');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Nothing has changed, so there is no new version.')).toBeVisible();
  await expect(editor.note).toHaveValue('For later');
  await editor.role.fill('Something new.');
  await editor.save();
  await editor.savedAs(2);
});

test('unsaved text is not left by accident, and is there again after a reload', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  const { id } = await findAssistant(page, 'Work');
  const editor = new Editor(page);
  await editor.open(id);
  await editor.role.fill('Half a thought');
  const history = page.getByRole('link', { name: 'History' });
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });

  await history.click();
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(question).toBeHidden();
  await expect(editor.role).toHaveValue('Half a thought');

  await history.click();
  await question.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'History of Work' })).toBeVisible();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByText('Here is what you typed and did not save.')).toBeVisible();
  await expect(editor.role).toHaveValue('Half a thought');

  const asked = page.waitForEvent('dialog');
  const reload = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reload;
  await expect(editor.role).toHaveValue('Half a thought');

  await history.click();
  await question.getByRole('button', { name: 'Save and leave' }).click();
  await expect(page.getByRole('navigation', { name: 'Versions' })).toContainText('Version 2');
});

test('a category is chosen by keyboard alone', async ({ chat, page }) => {
  await chat.open();
  const { id } = await findAssistant(page, 'Work');
  const editor = new Editor(page);
  await editor.open(id);
  await editor.category.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'personal' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(editor.category).toHaveValue('personal');
  await expect(page.getByRole('listbox', { name: 'Categories' })).toBeHidden();
  await expect(page.getByText(/The same ToDo list as Personal/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await editor.savedAs(2);
});

test.describe('what is refused', () => {
  test.use({ allowedComplaints: [/status of 422/] });

  test('says why beside the field and keeps the text', async ({ chat, page }) => {
    await chat.open();
    const { id } = await findAssistant(page, 'Work');
    const editor = new Editor(page);
    await editor.open(id);
    await editor.name.fill('');
    await editor.save();
    await expect(page.getByText('An assistant needs a name.')).toBeVisible();
    await expect(editor.name).toHaveAttribute('aria-invalid', 'true');

    const long = 'x'.repeat(10_000);
    await editor.name.fill(long);
    await editor.save();
    await expect(page.getByText('A name has at most 100 characters.')).toBeVisible();
    await expect(editor.name).toHaveValue(long);

    await editor.name.fill('<b>عمل</b>');
    await editor.role.fill('word '.repeat(20_000));
    await expect(page.getByText('80,000 characters too many')).toBeVisible();
    await editor.save();
    await expect(page.getByText('A role prompt has at most 20000 characters.')).toBeVisible();
    await editor.role.fill('Short again.');
    await editor.save();
    await editor.savedAs(2);
    await expect(page.getByRole('heading', { level: 1, name: '<b>عمل</b>' })).toBeVisible();
  });
});

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

  test('of one and the same line both wordings are there, and the person chooses', { tag: '@phone' }, async ({
    chat,
    page,
  }) => {
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

test.describe('for everybody', () => {
  test.use({
    contextOptions: { reducedMotion: 'reduce' },
    allowedComplaints: [/status of (409|404)/],
  });

  test('nothing serious is wrong with the editor, its questions and its answers', {
    tag: '@phone',
  }, async ({ chat, page }) => {
    await chat.open();
    const { id } = await findAssistant(page, 'Work');
    await revise(page, id, { role: ROLE });
    const editor = new Editor(page);
    await editor.open(id);
    await expectNoSeriousFaultInBothThemes(page);
    await editor.role.fill(ROLE.replace('warm', 'strict'));
    await editor.category.click();
    await expect(page.getByRole('option', { name: 'personal' })).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'History' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await revise(page, id, { role: ROLE.replace('warm', 'kind'), color: 'rose' });
    await editor.save();
    await expect(page.getByLabel('Role prompt, both put together')).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
    expect((await page.request.delete(`/api/assistants/${id}`)).ok()).toBe(true);
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await expect(page.getByRole('heading', { name: 'This assistant was deleted' })).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
  });
});
