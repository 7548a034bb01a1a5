// An assistant's settings: each change is a version, any version can come back, and nothing typed is lost.

import { expect, test } from './fixtures/test.ts';
import { alive } from './pages/alive.ts';
import { HistoryPage } from './pages/editor.ts';
import { openAssistant, reviseRole } from './pages/settings.ts';

test('name, colour and role become a version, and an earlier one is restored', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.chooseFromAccountMenu('Settings');
  await openAssistant(page, 'Work');
  const role = page.getByRole('textbox', { name: 'Role prompt' });
  await alive(role);
  const before = await role.inputValue();
  await page.getByLabel('Name', { exact: true }).fill('Studio');
  await page.getByRole('radio', { name: 'orange' }).check();
  await role.fill('Keep the list short.');
  await page.getByLabel('Note', { exact: true }).fill('A new name');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Studio' })).toBeVisible();

  await page.getByRole('link', { name: 'Back to chat' }).click();
  await chat.switchTo('Studio');
  await expect(chat.page.locator('[data-color="orange"]').first()).toBeVisible();

  await chat.chooseFromAccountMenu('Settings');
  await openAssistant(page, 'Studio');
  await page.getByRole('link', { name: 'History' }).click();
  const history = new HistoryPage(page);
  await expect(history.timeline.getByRole('listitem')).toHaveCount(2);
  await expect(history.item(2)).toContainText('A new name');
  await history.choose(1);
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(page.getByText('Version 1 is current again.')).toBeVisible();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Work' })).toBeVisible();
  await expect(role).toHaveValue(before);
});

test('saving what is there already makes no version', async ({ chat, page }) => {
  await chat.open();
  await chat.chooseFromAccountMenu('Settings');
  await openAssistant(page, 'Personal');
  await alive(page.getByRole('textbox', { name: 'Role prompt' }));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Nothing has changed, so there is no new version.')).toBeVisible();
});

test('what is typed and not saved is there after a reload', async ({ chat, page }) => {
  await chat.open();
  await chat.chooseFromAccountMenu('Settings');
  await openAssistant(page, 'Work');
  const role = page.getByRole('textbox', { name: 'Role prompt' });
  await alive(role);
  await role.fill('Half a thought');
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText('Here is what you typed and did not save.')).toBeVisible();
  await expect(role).toHaveValue('Half a thought');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(role).toHaveValue(/work ToDo list/);
});

test.describe('two tabs', () => {
  test.use({ allowedComplaints: [/status of 409/] });

  test('the later save is told of the earlier one, and the person chooses', async ({
    chat,
    page,
    context,
  }) => {
    await chat.open();
    await chat.chooseFromAccountMenu('Settings');
    await openAssistant(page, 'Work');
    const other = await context.newPage();
    await other.goto('/settings');
    await reviseRole(other, 'Work', 'Saved in the other tab.', 2);

    const role = page.getByRole('textbox', { name: 'Role prompt' });
    await role.fill('Typed in this tab.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(/Version 2 was saved while you were editing version 1/)).toBeVisible();
    await page.getByRole('button', { name: 'Choose all of mine' }).click();
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await expect(page.getByText('Saved as version 3.')).toBeVisible();
    await expect(role).toHaveValue('Typed in this tab.');
  });
});
