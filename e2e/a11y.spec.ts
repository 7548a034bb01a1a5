// axe on every page, light and dark: nothing serious or critical.

import { expect, test, unique } from './fixtures/test.ts';
import { signUp } from './pages/account.ts';
import { expectNoSeriousFault, expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';
import { openAssistant } from './pages/settings.ts';

test.describe('for everybody', () => {
  // Still, so that nothing is looked at while it fades in.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('an empty chat', async ({ chat, page }) => {
    await chat.open();
    await expectNoSeriousFaultInBothThemes(page);
  });

  test('a chat with answers and ToDos', async ({ chat, page }) => {
    await chat.open();
    await chat.ask(
      'Create ToDos: 1) Check on swim lessons for the baby this weekend. 2) For winter travel, check AmEx points.',
    );
    await chat.switchTo('Work');
    await chat.ask('Give me a todo summary.');
    await expectNoSeriousFaultInBothThemes(page);
  });

  test('the list, while it is edited', { tag: '@phone' }, async ({ chat, page }) => {
    await chat.open();
    await chat.withTodos('Personal', async (list) => {
      await list.add('Call Ann');
      await list.add('Buy milk');
      await list.title('Call Ann').click();
      await expectNoSeriousFaultInBothThemes(page);
      await page.keyboard.press('Escape');
      await list.checkbox('Buy milk').click();
      await list.heading('Done').getByRole('button').click();
      await expectNoSeriousFaultInBothThemes(page);
    });
  });

  test('its menus and the chats', { tag: '@phone' }, async ({ chat, page }) => {
    await chat.open();
    await chat.withThreads(() => expectNoSeriousFaultInBothThemes(page));
    await chat.switcher.click();
    await expectNoSeriousFaultInBothThemes(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Account' }).click();
    await expectNoSeriousFaultInBothThemes(page);
    await page.keyboard.press('Escape');
    await page.getByTestId('model-selector').click();
    await expect(page.getByPlaceholder('Search models...')).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
  });

  test('signing in and up', async ({ page }) => {
    for (const address of ['/login', '/register', '/cannot-start']) {
      await page.goto(address);
      await expectNoSeriousFaultInBothThemes(page);
    }
  });

  test('the settings, of a guest and of an account', async ({ page, chat }) => {
    await chat.open();
    await page.goto('/settings');
    await expectNoSeriousFaultInBothThemes(page);
    await signUp(page, `axe-${unique()}@example.com`, 'a long enough password');
    await page.goto('/settings');
    await expectNoSeriousFaultInBothThemes(page);
    await openAssistant(page, 'Work');
    await expectNoSeriousFaultInBothThemes(page);
  });

  test.describe('what is missing', () => {
    test.use({ allowedComplaints: [/status of 404/] });

    test('a chat and a page that are not there', async ({ page }) => {
      await page.goto('/chat/00000000-0000-4000-8000-000000000000');
      await expect(page.getByText('There is no such chat')).toBeVisible();
      await expectNoSeriousFaultInBothThemes(page);
      await page.goto('/nowhere');
      await expectNoSeriousFaultInBothThemes(page);
    });
  });
});

test.describe('an answer that failed', () => {
  test.use({ kind: 'compatible' });

  test('is as good to read as any', async ({ chat, page }) => {
    await chat.open();
    await chat.ask('fail:404');
    await expectNoSeriousFault(page);
  });
});
