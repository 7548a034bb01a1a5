// A new assistant in Settings: from a template, from nothing, as a copy of another one.

import { expect, test } from './fixtures/test.ts';
import { alive } from './pages/alive.ts';
import { AssistantList } from './pages/assistant-list.ts';
import { findAssistant, revise } from './pages/editor.ts';

test('from a template: its role is read first, then it is made as it was filled in', {
  tag: '@phone',
}, async ({ chat, page }) => {
  await chat.open();
  await page.goto('/settings');
  await page.getByRole('link', { name: 'New assistant' }).click();
  await expect(page.getByRole('region', { name: 'Templates' }).getByRole('listitem')).not.toHaveCount(0);
  await page.getByRole('link', { name: 'Travel', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Role' })).toContainText('passports, visas');
  const name = page.getByRole('textbox', { name: 'Name' });
  await alive(name);
  await name.fill('Japan');
  await expect(page.getByRole('heading', { level: 1, name: 'Japan' })).toBeVisible();
  await page.getByRole('radio', { name: 'rose' }).check();
  await page.getByRole('radio', { name: 'star' }).check();
  const category = page.getByRole('combobox', { name: 'Category' });
  await category.fill('WORK');
  await expect(page.getByText('The same ToDo list as Work.')).toBeVisible();
  await category.press('Escape');
  await page.getByRole('button', { name: 'Create assistant' }).click();
  await expect(page).toHaveURL(/\/settings\/assistants\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Japan' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Role prompt' })).toHaveValue(/passports, visas/);

  const list = new AssistantList(page);
  await list.open();
  await expect(list.link('Japan')).toHaveAccessibleName('Japan Keeps the work list · version 1');
  await expect(list.row('Japan').locator('[data-color="rose"] svg')).toBeVisible();
});

test.describe('from nothing', () => {
  test.use({ allowedComplaints: [/status of 422/] });

  test('a name is asked for, and its list is called like it', async ({ chat, page }) => {
    await chat.open();
    await page.goto('/settings/assistants/new');
    await page.getByRole('link', { name: 'From nothing' }).click();
    const create = page.getByRole('button', { name: 'Create assistant' });
    await alive(create);
    await create.click();
    await expect(page.getByText('An assistant needs a name.')).toBeVisible();
    const name = page.getByRole('textbox', { name: 'Name' });
    await expect(name).toBeFocused();
    await name.fill('Wedding');
    await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('wedding');
    await expect(page.getByText('A ToDo list of its own.')).toBeVisible();
    await name.press('Enter');
    await expect(page).toHaveURL(/\/settings\/assistants\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Wedding' })).toBeVisible();
  });
});

test('a duplicate, from the list and from the gallery, begins at version 1', async ({ chat, page }) => {
  await chat.open();
  const { id, role } = await findAssistant(page, 'Work');
  await revise(page, id, { role: `${role}\nAnd be brief.` });
  const list = new AssistantList(page);
  await list.open();
  await list.choose('Work', 'Duplicate');
  await expect(list.link('Copy of Work')).toContainText('work list · version 1');
  await expect(list.notices).toContainText('Copy of Work is made.');

  await page.goto('/settings/assistants/new');
  await page
    .getByRole('region', { name: 'A copy of one of yours' })
    .getByRole('link', { name: /^Work/ })
    .click();
  await expect(page.getByRole('region', { name: 'Role' })).toContainText('And be brief.');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Copy of Work 2');
  await alive(page.getByRole('textbox', { name: 'Name' }));
  await page.getByRole('button', { name: 'Create assistant' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Copy of Work 2' })).toBeVisible();
});
