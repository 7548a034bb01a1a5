// The history of an assistant: what each version changed, how any two differ, and the way back.

import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { findAssistant, HistoryPage, revise } from './pages/editor.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';

const ROLE = 'Be warm.\nBe brief.\nAsk for a deadline.';

/** Version 1 is the starter, 2 to 4 are made here; 4 is current. */
async function withHistory(page: Parameters<typeof findAssistant>[0]): Promise<string> {
  const { id } = await findAssistant(page, 'Work');
  await revise(page, id, { role: ROLE, note: 'Short' });
  await revise(page, id, { name: 'Office', color: 'rose', icon: 'star', description: null });
  await revise(page, id, { role: ROLE.replace('brief', 'thorough').replace('Ask for', 'Insist on') });
  return id;
}

test('says when, why and what each version changed', { tag: '@phone' }, async ({ chat, page }) => {
  await chat.open();
  const history = new HistoryPage(page);
  await history.open(await withHistory(page));
  await expect(history.timeline.getByRole('listitem')).toHaveCount(4);
  await expect(history.item(4)).toContainText('Current');
  await expect(history.item(4)).toContainText('Role prompt');
  await expect(history.item(3)).toContainText('Name, Description, Colour, Icon');
  await expect(history.item(2)).toContainText('Short');
  await expect(history.item(1)).toContainText('Created');
  await expect(history.item(1).getByRole('time')).toBeVisible();
});

test('compares any two versions, word by word and field by field', async ({ chat, page }) => {
  await chat.open();
  const id = await withHistory(page);
  const history = new HistoryPage(page);
  await history.open(id, '?a=4');
  await expect(history.comparison).toContainText('3 words added, 3 removed');
  await expect(history.comparison.getByRole('deletion')).toHaveText([
    '[removed: brief]',
    '[removed: Ask for]',
  ]);
  await expect(history.comparison.getByRole('insertion')).toHaveText([
    '[added: thorough]',
    '[added: Insist on]',
  ]);
  await expect(page.getByRole('table')).toHaveCount(0);

  await history.compareWith(2);
  await expect(page).toHaveURL(/a=4&b=2/);
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row('Name')).toContainText('Work');
  await expect(row('Name')).toContainText('Office');
  await expect(row('Colour')).toContainText('rose');
  await expect(row('Icon')).toContainText('star');

  await history.layout('Side by side');
  const sides = history.comparison.getByText(/^Version \d$/);
  await expect(sides).toHaveText(['Version 2', 'Version 4']);
  await expect(history.comparison.getByRole('deletion').first()).toContainText('brief');
  await page.reload();
  await expect(history.comparison.getByRole('radio', { name: 'Side by side' })).toBeChecked();
  await history.layout('Text only');
  await expect(history.comparison).toContainText('Insist on a deadline.');
  await expect(history.comparison.getByRole('deletion')).toHaveCount(0);

  await page.goBack();
  await expect(history.version.getByRole('heading', { name: 'Version 4' })).toBeVisible();
  await history.choose(1);
  await expect(page.getByRole('row', { name: /^Category work/ })).toBeVisible();
});

test('a version comes back in one click, and goes again', async ({ chat, page }) => {
  await chat.open();
  const id = await withHistory(page);
  const history = new HistoryPage(page);
  await history.open(id, '?a=2');
  await page.getByRole('button', { name: 'Restore version 2' }).click();
  await expect(page.getByText('Version 2 is current again.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'History of Work' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Version 4 is current again.')).toBeVisible();
  expect((await findAssistant(page, 'Office')).version).toBe(4);
});

test.describe('where there is a keyboard', () => {
  test.use({ viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false });

  test('is walked through by keyboard alone', async ({ chat, page }) => {
    await chat.open();
    const id = await withHistory(page);
    const history = new HistoryPage(page);
    await history.open(id);
    await history.item(4).getByRole('link').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(history.version.getByRole('heading', { name: 'Version 2' })).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Compare version 2 with version 4' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/a=2&b=4/);
    await history.comparison.getByRole('radio', { name: 'Inline' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(history.comparison.getByRole('radio', { name: 'Side by side' })).toBeChecked();
    await page.getByRole('button', { name: 'Restore version 2' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Version 2 is current again.')).toBeVisible();
  });
});

test('leads to the answers that a version gave', async ({ chat, page }) => {
  await chat.open();
  await chat.switchTo('Work');
  await chat.ask('Add a task to call the printer by Friday.');
  const { id } = await findAssistant(page, 'Work');
  await revise(page, id, { role: ROLE });
  const history = new HistoryPage(page);
  await history.open(id, '?a=1');
  await expect(history.version).toContainText('Answers it gave · 1');
  await history.version.getByRole('link', { name: /call the printer/i }).click();
  await expect(page).toHaveURL(/\/chat\/[0-9a-f-]+#m-/);
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(target).toBeInViewport();
});

test('goes back to the first of many versions', async ({ chat, page }) => {
  await chat.open();
  const { id } = await findAssistant(page, 'Work');
  for (let number = 2; number <= 30; number++) await revise(page, id, { role: `Text ${number}.` });
  const history = new HistoryPage(page);
  await history.open(id, '?a=3');
  await expect(history.version.getByRole('heading', { name: 'Version 3' })).toBeVisible();
  await expect(history.comparison.getByRole('insertion')).toHaveText('[added: 3]');
  await history.open(id);
  await expect(history.item(30)).toBeVisible();
  await expect(history.item(1)).toHaveCount(0);
  await history.timeline.evaluate((list) => list.lastElementChild?.scrollIntoView());
  await expect(history.item(1)).toContainText('Created');
  await expect(page.getByRole('button', { name: 'Show older versions' })).toBeHidden();
});

test.describe('meanwhile elsewhere', () => {
  test.use({ allowedComplaints: [/status of (409|404)/] });

  test('a save comes before a restore: the person hears of it and decides', async ({ chat, page }) => {
    await chat.open();
    const id = await withHistory(page);
    const history = new HistoryPage(page);
    await history.open(id, '?a=2');
    await revise(page, id, { role: 'Saved in another tab.' });
    await page.getByRole('button', { name: 'Restore version 2', exact: true }).click();
    await expect(
      page.getByText('Meanwhile version 5 became current elsewhere, so version 2 was not restored.'),
    ).toBeVisible();
    expect((await findAssistant(page, 'Office')).version).toBe(5);
    await page.getByRole('button', { name: 'Restore version 2 all the same' }).click();
    await expect(page.getByText('Version 2 is current again.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByText('Version 5 is current again.')).toBeVisible();
  });

  test('the assistant is deleted before a restore: it can be brought back', async ({ chat, page }) => {
    await chat.open();
    const id = await withHistory(page);
    const history = new HistoryPage(page);
    await history.open(id, '?a=2');
    expect((await page.request.delete(`/api/assistants/${id}`)).ok()).toBe(true);
    await page.getByRole('button', { name: 'Restore version 2' }).click();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(page.getByText('The assistant is back.')).toBeVisible();
    await page.getByRole('button', { name: 'Restore version 2' }).click();
    await expect(page.getByText('Version 2 is current again.')).toBeVisible();
  });
});

test.describe('for everybody', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing serious is wrong with the list and the comparisons', async ({ chat, page }) => {
    await chat.open();
    const id = await withHistory(page);
    const history = new HistoryPage(page);
    await history.open(id);
    await expectNoSeriousFaultInBothThemes(page);
    await history.open(id, '?a=4&b=1');
    await expect(history.comparison.getByRole('insertion').first()).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
    await history.layout('Side by side');
    await expectNoSeriousFaultInBothThemes(page);
  });
});

test('a long name makes neither the history nor the editor wider than a phone', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  const { id } = await findAssistant(page, 'Work');
  await revise(page, id, { name: 'Household of the grandparents in the country by the sea' });
  const width = page.viewportSize()?.width ?? 0;
  const history = new HistoryPage(page);
  await history.open(id);
  const rightOf = async (part: Locator) => {
    const { x, width } = (await part.boundingBox()) ?? { x: Number.NaN, width: 0 };
    return x + width;
  };
  expect(await rightOf(history.item(1))).toBeLessThanOrEqual(width);
  await page.goto(`/settings/assistants/${id}`);
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toBeVisible();
  expect(await rightOf(name)).toBeLessThanOrEqual(width);
});
