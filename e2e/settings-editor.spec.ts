// The editor of an assistant: nothing typed is lost, and two who change one assistant hear of each other.

import { expect, test } from './fixtures/test.ts';
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

test('unsaved text is not left by accident, and is there again after a reload', async ({ chat, page }) => {
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

test.describe('for everybody', () => {
  test.use({
    contextOptions: { reducedMotion: 'reduce' },
    allowedComplaints: [/status of (409|404)/],
  });

  test('nothing serious is wrong with the editor, its questions and its answers', async ({ chat, page }) => {
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
