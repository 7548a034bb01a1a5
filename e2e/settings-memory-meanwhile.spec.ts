// Memories that change while they are edited: of two changes none is lost without a word.

import { expect, test } from './fixtures/test.ts';
import { request } from './pages/assistants.ts';
import { MemoryPage } from './pages/memory.ts';
import { expectNoSeriousFault } from './pages/no-fault.ts';

const learnt = { name: 'Ada', location: 'Graz', connections: ['sister Ida'] };

test.describe('changed meanwhile', () => {
  test.use({ allowedComplaints: [/status of 409/] });

  test('of two tabs the later save is told, sees both, and chooses', async ({ chat, page, context }) => {
    await chat.open();
    await request(page, 'PATCH', '/api/memory', { list: 'personal', profile: learnt });
    const memory = new MemoryPage(page);
    await memory.open();
    await memory.edit('location').click();
    await page.getByRole('button', { name: 'Add a connection' }).click();

    const other = new MemoryPage(await context.newPage());
    await other.open();
    await other.change('location', 'Wien');
    await expect(other.field('Location')).toContainText('You wrote it here');
    await other.erase('“sister Ida”').click();
    await expect(other.field('Connections')).toContainText('None known');

    await page.getByRole('textbox', { name: 'Location' }).fill('Linz');
    await page.getByRole('textbox', { name: 'Location' }).press('Enter');
    const told = memory.field('Location').getByRole('definition');
    await expect(memory.field('Location').getByRole('alert')).toHaveText(
      'This was changed while you were editing it.',
    );
    await expect(told).toHaveText(['Wien', 'Linz']);
    await page.getByRole('button', { name: 'Keep what is there' }).click();
    await memory.open();
    await expect(memory.field('Location')).toContainText('Wien');
  });

  test('of a list the entries of both stay', async ({ chat, page }) => {
    await chat.open();
    await request(page, 'PATCH', '/api/memory', { list: 'personal', profile: learnt });
    const memory = new MemoryPage(page);
    await memory.open();
    await page.getByRole('button', { name: 'Add a connection' }).click();
    const connections = ['sister Ida', 'Ben, my boss'];
    await request(page, 'PATCH', '/api/memory', { list: 'personal', profile: { connections } });
    await page.getByRole('textbox', { name: 'New connection' }).fill('Cleo');
    await page.keyboard.press('Enter');
    const told = memory.field('Connections').getByRole('definition');
    await expect(told).toHaveText(['sister Ida, Ben, my boss', 'sister Ida, Ben, my boss, Cleo']);
    await page.getByRole('button', { name: 'Save mine' }).click();
    await expect(memory.field('Connections').getByRole('listitem')).toHaveCount(3);
  });

  test('an undo asks before it goes over what has changed since', async ({ chat, page }) => {
    await chat.open();
    const save = (location: string) =>
      request(page, 'PATCH', '/api/memory', { list: 'personal', profile: { location } });
    await save('Graz');
    await save('Wien');
    const memory = new MemoryPage(page);
    await memory.open();
    const undo = memory.history.getByRole('button', { name: 'Undo: Location' }).last();
    await undo.click();
    const dialog = page.getByRole('dialog', { name: 'This has changed since' });
    await expect(dialog).toContainText('NowWienAfterwardsnothing');
    await expectNoSeriousFault(page);
    await dialog.getByRole('button', { name: 'Leave it as it is' }).click();
    await expect(memory.field('Location')).toContainText('Wien');
    await undo.click();
    await dialog.getByRole('button', { name: 'Undo all the same' }).click();
    await expect(memory.field('Location')).toContainText('Not known');
    await expect(dialog).toBeHidden();
  });
});
