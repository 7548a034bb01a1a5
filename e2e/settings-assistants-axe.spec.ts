// axe on the list of assistants, the gallery and the dialogs, light and dark.

import { expect, test } from './fixtures/test.ts';
import { AssistantList, make } from './pages/assistant-list.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';

// A bad file is one of the steps, and the browser complains of the answer.
test.use({ allowedComplaints: [/status of 422/] });

test.describe('for everybody', () => {
  // Still, so that nothing is looked at while it fades in.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the list with its search and menus', async ({ chat, page }) => {
    await chat.open();
    for (const template of ['travel', 'study', 'garden', 'money', 'events']) await make(page, { template });
    const list = new AssistantList(page);
    await list.open();
    await list.choose('Work', 'Make it the default');
    await expect(list.row('Work')).toContainText('Default');
    await expectNoSeriousFaultInBothThemes(page);
    await list.menuButton('Work').click();
    await expectNoSeriousFaultInBothThemes(page);
    await page.keyboard.press('Escape');
    await list.search.fill('zebra');
    await expect(page.getByText('No assistant matches “zebra”.')).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
  });

  test('the gallery and what follows it', async ({ chat, page }) => {
    await chat.open();
    await page.goto('/settings/assistants/new');
    await expectNoSeriousFaultInBothThemes(page);
    for (const choice of ['template=garden', 'from=nothing']) {
      await page.goto(`/settings/assistants/new?${choice}`);
      await expect(page.getByRole('button', { name: 'Create assistant' })).toBeVisible();
      await expectNoSeriousFaultInBothThemes(page);
    }
  });

  test('the dialogs', async ({ chat, page }) => {
    await chat.open();
    const list = new AssistantList(page);
    await list.open();
    await list.choose('Work', 'Delete…');
    await expect(list.dialog).toContainText('The list “work” stays');
    await expectNoSeriousFaultInBothThemes(page);
    await page.keyboard.press('Escape');
    const good = await (await page.request.get('/api/assistants/export')).text();
    await list.importFile('mine.json', good.replaceAll('"Work"', '"Studio"'));
    await expect(list.dialog.getByRole('button', { name: 'Import 1 assistant' })).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
    await page.keyboard.press('Escape');
    await list.importFile('bad.json', good.replace('"teal"', '"teel"'));
    await expect(list.dialog.getByRole('alert')).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
  });
});
