// ToDos that come again: made in words or by choice, done, and changed for one or for all.

import { expect, test } from './fixtures/test.ts';
import { expectNoSeriousFault } from './pages/no-fault.ts';

test('the next one comes when it is done; a change is for one or for all that follow', {
  tag: '@phone',
}, async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.addField.fill('Water plants every day');
    await list.saves(() => list.addField.press('Enter'));
    await expect(list.row('Water plants').getByText('Every day')).toBeVisible();
    const rename = async (from: string, to: string) => {
      await list.title(from).click();
      await list.region.getByLabel('Title').fill(to);
      await list.region.getByLabel('Title').press('Enter');
    };
    await rename('Water plants', 'Water all plants');
    const question = list.region.getByRole('group', { name: 'Water plants repeats. What is changed?' });
    await expect(question.getByRole('button', { name: 'Only this one' })).toBeFocused();
    await expectNoSeriousFault(page);
    await list.saves(() => page.keyboard.press('Enter'));
    await expect(list.row('Water all plants')).toBeVisible();

    await list.saves(() => list.checkbox('Water all plants').click());
    await expect(list.row('Water plants')).toBeVisible();
    await expect(list.deadline('Water plants')).toHaveText('Tomorrow');
    await list.saves(() => page.getByRole('button', { name: 'Undo', exact: true }).click());
    await expect(list.row('Water all plants')).toBeVisible();
    await expect(list.row('Water plants')).toHaveCount(0);

    await rename('Water all plants', 'Water garden');
    await list.saves(() => list.region.getByRole('button', { name: 'This and all that follow' }).click());
    await list.saves(() => list.checkbox('Water garden').click());
    await expect(list.deadline('Water garden')).toHaveText('Tomorrow');
  });
});

test('a repetition is set by choice or in words, refused, and ended', async ({ chat }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Gym');
    const repetition = list.row('Gym').getByRole('button', { name: /^Repetition of Gym/ });
    await list.choose('Gym', 'Repeat');
    await list.saves(() => list.region.getByRole('button', { name: 'Every weekday' }).click());
    await expect(repetition).toHaveText('Every weekday');

    await repetition.click();
    const field = list.region.getByLabel('Repetition', { exact: true });
    await field.fill('every blue moon');
    await field.press('Enter');
    await expect(list.region.getByRole('alert')).toContainText('no repetition I can read');
    await field.fill('every 2 weeks on mon');
    await list.saves(() => field.press('Enter'));
    await expect(repetition).toHaveText('Every 2 weeks on Mon');

    await repetition.click();
    await list.saves(() => list.region.getByRole('button', { name: 'Does not repeat' }).click());
    await expect(repetition).toHaveCount(0);
  });
});
