// All that a row holds besides its title, deadline and estimate, by pointer, by finger and by keyboard.

import { newId } from '../lib/new-id.ts';
import { expect, test } from './fixtures/test.ts';
import { expectNoSeriousFault } from './pages/no-fault.ts';

test('status, notes and ideas are kept with a ToDo', { tag: '@phone' }, async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Buy a boat');
    const row = list.row('Buy a boat');
    await list.saves(() => list.choose('Buy a boat', 'In progress'));
    await expect(row.getByRole('button', { name: 'Status of Buy a boat: in progress' })).toBeVisible();

    await list.choose('Buy a boat', 'Add notes');
    await row.getByLabel('Notes on Buy a boat').fill('Ask **Ann** first.\n\n- a red one');
    await list.saves(() => page.keyboard.press('Control+Enter'));
    await expect(row.locator('strong')).toHaveText('Ann');

    await list.choose('Buy a boat', 'Add an idea');
    const idea = row.getByLabel('Another idea for Buy a boat');
    await idea.fill('Look at https://boats.example/used.');
    await idea.press('Enter');
    await expect(idea).toHaveValue('');
    await idea.fill('javascript:alert(1)');
    await list.saves(() => idea.press('Enter'));
    const link = row.getByRole('link', { name: 'https://boats.example/used' });
    await expect(link).toHaveAttribute('rel', 'noopener nofollow');
    await expect(row.getByRole('list', { name: 'Ideas for Buy a boat' }).getByRole('link')).toHaveCount(1);
    await expectNoSeriousFault(page);
  });
  await page.reload();
  await chat.withTodos('Personal', async (list) => {
    const row = list.row('Buy a boat');
    await row.getByRole('button', { name: 'Notes on Buy a boat' }).click();
    await expect(row.locator('strong')).toHaveText('Ann');
    await row.getByRole('button', { name: '2 ideas for Buy a boat' }).click();
    await row.getByRole('listitem').filter({ hasText: 'javascript' }).hover();
    await list.saves(() => row.getByRole('button', { name: 'Remove the idea: javascript:alert(1)' }).click());
    await expect(row.getByRole('button', { name: '1 idea for Buy a boat' })).toBeVisible();
    await row.getByRole('button', { name: 'Status of Buy a boat: in progress' }).click();
    await page.getByRole('menuitemradio', { name: 'Not started' }).click();
    await expect(row.getByRole('button', { name: /^Status of/ })).toHaveCount(0);
  });
});

test('a day is chosen by finger or pointer, with its hour, and from the menu', {
  tag: '@phone',
}, async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Call Ann');
    await list.row('Call Ann').hover();
    await list.deadline('Call Ann').click();
    await list.picker().getByLabel('Time').fill('17:00');
    await expectNoSeriousFault(page);
    await list.saves(() => list.picker().getByRole('button', { name: 'Tomorrow' }).click());
    await expect(list.deadline('Call Ann')).toHaveText('Tomorrow 17:00');
    await list.saves(() => list.choose('Call Ann', 'Next week'));
    await expect(list.deadline('Call Ann')).toHaveAccessibleName(/Monday .* at 17:00$/);
    await list.saves(() => list.choose('Call Ann', 'Archived'));
    await expect(list.rows()).toHaveCount(0);
    await list.saves(() => page.getByRole('button', { name: 'Undo', exact: true }).click());
    await expect(list.deadline('Call Ann')).toHaveAccessibleName(/Monday .* at 17:00$/);
    await list.openMenu('Call Ann');
    await page.getByRole('menuitem', { name: 'Move to another list' }).click();
    await list.saves(() => page.getByRole('menuitem', { name: 'Work' }).click());
    await expect(list.rows()).toHaveCount(0);
  });
  await chat.switchTo('Work');
  await chat.withTodos('Work', (list) => expect(list.row('Call Ann')).toBeVisible());
});

test('the calendar and the menu work by keyboard', async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Call Ann');
    await list.deadline('Call Ann').focus();
    await page.keyboard.press('Enter');
    await expect(list.picker()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await list.saves(() => page.keyboard.press('Enter'));
    await expect(list.deadline('Call Ann')).toHaveText('Tomorrow');
    await expect(list.deadline('Call Ann')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(list.picker()).toHaveCount(0);
    await expect(list.deadline('Call Ann')).toBeFocused();

    await list.title('Call Ann').focus();
    await page.keyboard.press('ContextMenu');
    await expect(page.getByRole('menuitemradio', { name: 'Not started' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitemradio', { name: 'In progress' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(list.row('Call Ann').getByRole('button', { name: /in progress$/ })).toBeVisible();
    await expect(list.row('Call Ann').getByRole('button', { name: 'More for Call Ann' })).toBeFocused();
  });
});

test('notes that were not saved are there after a reload', async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Call Ann');
    await list.choose('Call Ann', 'Add notes');
    await list.row('Call Ann').getByLabel('Notes on Call Ann').fill('About the boat');
  });
  await page.reload();
  await chat.withTodos('Personal', async (list) => {
    const notes = list.row('Call Ann').getByLabel('Notes on Call Ann');
    await expect(notes).toHaveValue('About the boat');
    await notes.focus();
    await list.saves(() => page.keyboard.press('Control+Enter'));
    await expect(list.row('Call Ann').getByText('About the boat')).toBeVisible();
  });
});

test.describe('a field that somebody else changed meanwhile', () => {
  test.use({ allowedComplaints: [/status of 409/] });

  test('shows both, and the person chooses', { tag: '@phone' }, async ({ chat, page }) => {
    await chat.open();
    await chat.withTodos('Personal', async (list) => {
      await list.add('Call Ann');
      const id = await list.row('Call Ann').getAttribute('data-todo');
      const rename = async (task: string) => {
        const data = { id: newId(), steps: [{ do: 'update', id, patch: { task } }] };
        expect((await page.request.post('/api/todos/operations', { data })).ok()).toBe(true);
      };
      const edit = async (from: string, theirs: string, mine: string) => {
        await list.title(from).click();
        await rename(theirs);
        await list.region.getByLabel('Title').fill(mine);
        await list.region.getByLabel('Title').press('Enter');
        await expect(list.region.getByRole('alert')).toContainText(`Yours${mine}Theirs${theirs}`);
      };
      await edit('Call Ann', 'Call Anna', 'Call Annie');
      await expectNoSeriousFault(page);
      await list.saves(() => list.region.getByRole('button', { name: 'Keep mine' }).click());
      await expect(list.row('Call Annie')).toBeVisible();
      await edit('Call Annie', 'Call Bob', 'Call Ben');
      await list.region.getByRole('button', { name: 'Take theirs' }).click();
      await expect(list.row('Call Bob')).toBeVisible();
      await expect(list.region.getByRole('alert')).toHaveCount(0);
    });
  });
});

test.describe('without a network', () => {
  test.use({ allowedComplaints: [/ERR_INTERNET_DISCONNECTED/] });

  test('a row says that its changes wait', async ({ chat, page, context }) => {
    await chat.open();
    await chat.withTodos('Personal', async (list) => {
      await list.add('Call Ann');
      await context.setOffline(true);
      await list.title('Call Ann').click();
      await list.region.getByLabel('Title').fill('Call Bob');
      await list.region.getByLabel('Title').press('Enter');
      await expect(list.row('Call Bob').getByText('Waits for the network')).toBeAttached();
      await list.saves(() => context.setOffline(false));
      await expect(list.row('Call Bob').getByText('Waits for the network')).toHaveCount(0);
    });
    await page.reload();
    await chat.withTodos('Personal', (list) => expect(list.row('Call Bob')).toBeVisible());
  });
});
