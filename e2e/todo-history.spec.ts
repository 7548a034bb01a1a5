// Each ToDo tells what happened to it, and takes any of it back.

import { expect, test } from './fixtures/test.ts';
import { expectNoSeriousFault } from './pages/no-fault.ts';

test('a ToDo shows who changed what and where, and takes it back', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.ask('Create ToDo: Buy stamps by tomorrow.');
  const history = page.getByRole('dialog', { name: 'History' });
  await chat.withTodos('Personal', async (list) => {
    await list.title('Buy stamps').click();
    await list.region.getByLabel('Title').fill('Buy nice stamps');
    await list.saves(() => list.region.getByLabel('Title').press('Enter'));
    await list.choose('Buy nice stamps', 'History');
    const [edited, added] = [history.getByRole('listitem').first(), history.getByRole('listitem').last()];
    await expect(edited).toContainText('Title: no longer Buy stamps → now Buy nice stamps');
    await expect(edited).toContainText('You');
    await expect(added).toContainText(/Added.*Deadline: now .*Personal,version 1/);
    await expectNoSeriousFault(page);

    await list.saves(() => edited.getByRole('button', { name: 'Undo: Title' }).click());
    await expect(history.getByRole('listitem')).toHaveCount(3);
    await expect(history.getByRole('listitem').nth(1)).toContainText('Undone');
    await page.keyboard.press('Escape');
    await expect(history).toHaveCount(0);
    await expect(list.row('Buy stamps')).toBeVisible();

    await list.choose('Buy stamps', 'History');
    const version = history.getByRole('link', { name: 'version 1' });
    await expect(version).toHaveAttribute('href', /^\/settings\/assistants\/[^/]+\/history\?a=1$/);
    await history.getByRole('link', { name: 'in the chat' }).click();
  });
  await expect(page).toHaveURL(/\/chat\/[^#]+#m-/);
});

test.describe('a change that was gone over since', () => {
  test.use({ allowedComplaints: [/status of 409/] });

  test('asks before it is undone', async ({ chat, page }) => {
    await chat.open();
    await chat.withTodos('Personal', async (list) => {
      await list.add('Call Ann');
      for (const [from, to] of [
        ['Call Ann', 'Call Bob'],
        ['Call Bob', 'Call Eve'],
      ] as const) {
        await list.title(from).click();
        await list.region.getByLabel('Title').fill(to);
        await list.saves(() => list.region.getByLabel('Title').press('Enter'));
      }
      await list.choose('Call Eve', 'History');
      await page
        .getByRole('dialog', { name: 'History' })
        .getByRole('listitem')
        .nth(1)
        .getByRole('button')
        .click();
      const question = page.getByRole('dialog', { name: /^Undo/ });
      await expect(question).toContainText('was changed since');
      await question.getByRole('button', { name: 'Leave as it is' }).click();
      await expect(question).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(list.row('Call Eve')).toBeVisible();
    });
  });
});
