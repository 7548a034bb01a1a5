// Taking back what was done to ToDos by hand, doing it again, and being asked when it was changed since.

import { expect, test } from './fixtures/test.ts';
import type { TodoList } from './pages/todo-list.ts';

test.use({ allowedComplaints: [/status of 409/] });

async function rename(list: TodoList, from: string, to: string): Promise<void> {
  await list.title(from).click();
  await list.region.getByLabel('Title', { exact: true }).fill(to);
  await list.region.getByLabel('Title', { exact: true }).press('Enter');
  await expect(list.row(to)).toBeVisible();
}

test('a check is undone from its notice, and stays undone', { tag: '@phone' }, async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Buy milk');
    await list.checkbox('Buy milk').click();
    await expect(list.group('No deadline')).toHaveCount(0);
    const notice = page.getByRole('region', { name: 'Notices' });
    await expect(notice).toContainText('Done: Buy milk');
    const undone = page.waitForResponse((response) => response.url().endsWith('/undo') && response.ok());
    await notice.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(list.checkbox('Buy milk')).not.toBeChecked();
    await undone;
  });
  await page.reload();
  await chat.withTodos('Personal', (list) => expect(list.checkbox('Buy milk')).not.toBeChecked());
});

test('what was done is undone step by step and done again, also after a reload', async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Buy milk');
    await rename(list, 'Buy milk', 'Buy oat milk');
    const saved = page.waitForResponse((response) => response.url().endsWith('/operations'));
    await list.checkbox('Buy oat milk').click();
    await saved;
  });
  await page.reload();
  await chat.withTodos('Personal', async (list) => {
    await expect(list.heading('Done')).toBeVisible();
    const notice = page.getByRole('region', { name: 'Notices' });
    const press = async (key: string) => {
      await list.rows().first().or(list.heading('Done').getByRole('button')).first().focus();
      await page.keyboard.press(key);
    };
    await press('z');
    await expect(notice).toContainText('Undone: Buy oat milk done');
    await expect(list.checkbox('Buy oat milk')).not.toBeChecked();
    await press('z');
    await expect(list.row('Buy milk')).toBeVisible();
    await press('Shift+z');
    await expect(list.row('Buy oat milk')).toBeVisible();
  });
});

test('an undo of what was changed since asks, and leaves what that was', async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Buy milk');
    const id = await list.row('Buy milk').getAttribute('data-todo');
    await list.saves(() => list.checkbox('Buy milk').click());
    const notice = page.getByRole('region', { name: 'Notices' });
    await expect(notice).toContainText('Done: Buy milk');
    // Elsewhere it is taken up again.
    const response = await page.request.post('/api/todos/operations', {
      data: {
        id: crypto.randomUUID(),
        steps: [{ do: 'update', id, patch: { status: 'in progress' } }],
      },
    });
    expect(response.ok()).toBe(true);

    const undo = notice.getByRole('button', { name: 'Undo', exact: true });
    await undo.click();
    const question = page.getByRole('dialog', { name: 'Undo anyway?' });
    await expect(question).toContainText('Buy milk was changed since: status.');
    await question.getByRole('button', { name: 'Undo the rest' }).click();
    await expect(question).toBeHidden();
    await expect(list.row('Buy milk')).toBeVisible();
  });
});
