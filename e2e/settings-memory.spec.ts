// The memory: what an assistant learns from a message can be read, changed, erased and brought back.

import { expect, test } from './fixtures/test.ts';
import { request } from './pages/assistants.ts';
import { ABOUT_ME, MemoryPage } from './pages/memory.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';

const learnt = { name: 'Ada', location: 'Graz', connections: ['sister Ida'] };

test('what an assistant learns is shown with the message it was learnt from', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  const answer = await chat.ask(ABOUT_ME);
  await answer.getByRole('link', { name: 'Memory' }).click();
  const memory = new MemoryPage(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Memory' })).toBeVisible();
  await expect(memory.field('Name')).toContainText('Ada');
  await expect(memory.field('Location')).toContainText('Graz');
  await expect(memory.field('Connections')).toContainText('sister Ida');
  await expect(memory.field('Name')).toContainText('Learnt by Personal');
  await expect(memory.field('Name').getByRole('time')).toBeVisible();
  await expect(memory.history.getByRole('listitem').first()).toContainText('Name: now Ada');

  await memory.field('Name').getByRole('link').click();
  await expect(page).toHaveURL(/\/chat\/[0-9a-f-]+#m-[0-9a-f-]+$/);
  const id = new URL(page.url()).hash;
  await expect(page.locator(`[id="${id.slice(1)}"]`)).toHaveText(new RegExp(ABOUT_ME));
});

test('a fact is changed by keyboard alone, and the next answer knows it', async ({ chat, page }) => {
  await chat.open();
  await chat.ask(ABOUT_ME);
  const memory = new MemoryPage(page);
  await memory.open();
  await memory.edit('location').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Location' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Wien <b>7</b>');
  await page.keyboard.press('Enter');
  await expect(memory.field('Location')).toContainText('Wien <b>7</b>');
  await expect(memory.field('Location')).toContainText('You wrote it here');
  await expect(memory.edit('location')).toBeFocused();

  // Given up, it stays as it is.
  await page.keyboard.press('Enter');
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(memory.edit('location')).toBeFocused();
  await expect(memory.field('Location')).toContainText('Wien <b>7</b>');

  const add = page.getByRole('button', { name: 'Add a connection' });
  await add.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ben, my boss');
  await page.keyboard.press('Enter');
  await expect(memory.field('Connections')).toContainText('Ben, my boss');
  await expect(add).toBeFocused();

  await chat.open();
  const answer = await chat.ask('What do you know about me?');
  await expect(answer).toContainText('Wien');
  await expect(answer).toContainText('Ben, my boss');
});

test('one fact is erased and brought back with the message it came from', async ({ chat, page }) => {
  await chat.open();
  await chat.ask(ABOUT_ME);
  const memory = new MemoryPage(page);
  await memory.open();
  await memory.erase('“sister Ida”').click();
  await expect(memory.field('Connections')).toContainText('None known');
  await expect(page.getByRole('button', { name: 'Add a connection' })).toBeFocused();
  await memory.undoFromNotice();
  await expect(memory.field('Connections')).toContainText('sister Ida');
  await expect(memory.field('Connections')).toContainText('Learnt by Personal');
  await expect(memory.field('Connections').getByRole('link')).toContainText('my sister is Ida');
});

test('all of it is erased, stays erased, and comes back from the history', async ({ chat, page }) => {
  await chat.open();
  await request(page, 'PATCH', '/api/memory', {
    list: 'personal',
    profile: learnt,
    instructions: 'Be brief.',
  });
  const memory = new MemoryPage(page);
  await memory.open();
  await page.getByRole('button', { name: 'Erase all' }).click();
  await expect(memory.notices).toContainText('All of it is erased.');
  await page.reload();
  await expect(memory.field('Name')).toContainText('Not known');
  await expect(page.getByRole('button', { name: 'Erase all' })).toHaveCount(0);

  const undo = memory.history.getByRole('button', { name: 'Undo: Name, Location, Connections' }).first();
  await undo.click();
  await expect(memory.field('Name')).toContainText('Ada');
  await expect(page.getByRole('heading', { name: 'History' })).toBeFocused();
  await memory.history.getByRole('button', { name: 'Undo: Instructions' }).first().click();
  await expect(page.getByRole('region', { name: 'Instructions' })).toContainText('Be brief.');
});

test('what is typed and not saved is there after a reload', async ({ chat, page }) => {
  await chat.open();
  const memory = new MemoryPage(page);
  await memory.open();
  await page.getByRole('button', { name: 'Add instructions' }).click();
  const field = page.getByRole('textbox', { name: 'Instructions' });
  await field.fill('Half a thought\nand its second line');
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText('Here is what you typed and did not save.')).toBeVisible();
  await expect(field).toHaveValue('Half a thought\nand its second line');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Instructions' })).toContainText('and its second line');
});

test('lists and people are kept apart, and a stranger sees nothing', async ({
  chat,
  page,
  browser,
  baseURL,
}) => {
  await chat.open();
  const { body } = await request<{ made: string[] }>(page, 'PATCH', '/api/memory', {
    list: 'work\nlance',
    profile: { job: 'pilot' },
  });
  const memory = new MemoryPage(page);
  await memory.open();
  await expect(memory.field('Job')).toContainText('Not known');
  await page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: 'work of lance' }).click();
  await expect(memory.field('Job')).toContainText('pilot');
  await expect(page.getByText('No assistant keeps this list.')).toBeVisible();

  const stranger = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await stranger.goto('/settings/memory?list=work%0Alance');
  await expect(stranger.getByText('Nothing is known yet')).toBeVisible();
  await expect(stranger.getByRole('link', { name: 'work of lance' })).toHaveCount(0);
  const undone = await request(stranger, 'POST', `/api/memory/changes/${body.made[0]}/undo`, {});
  expect(undone.status).toBe(404);
  await stranger.close();
});

test.describe('bad input', () => {
  test.use({ allowedComplaints: [/status of 4/] });

  test('is refused with a sentence that names the field', async ({ chat, page }) => {
    await chat.open();
    const send = (body: object) =>
      request<{ error: { message: string; field: string } }>(page, 'PATCH', '/api/memory', body);
    const long = await send({ list: 'work', profile: { job: 'x'.repeat(201) } });
    expect(long).toMatchObject({
      status: 422,
      body: { error: { message: 'A fact has at most 200 characters.', field: 'profile.job' } },
    });
    expect((await send({ list: 'work', instructions: 'x'.repeat(8001) })).status).toBe(422);
    expect((await send({ list: ' ', profile: {} })).status).toBe(422);
    expect((await request(page, 'GET', '/api/memory/changes?list=work&before=x')).status).toBe(422);
    expect((await request(page, 'POST', '/api/memory/changes/7/undo', {})).status).toBe(404);
  });
});

test.describe('for everybody', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the page is good for everyone, empty, full and while it is edited', async ({ chat, page }) => {
    await chat.open();
    const memory = new MemoryPage(page);
    await memory.open();
    await expect(page.getByText('Nothing is known yet')).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
    await request(page, 'PATCH', '/api/memory', {
      list: 'personal',
      profile: { ...learnt, interests: ['chess', 'W'.repeat(200)] },
      instructions: 'Be brief.\nNo emoji.',
    });
    await memory.open();
    await memory.edit('name').click();
    await page.getByRole('button', { name: 'Add an interest' }).click();
    await expectNoSeriousFaultInBothThemes(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width).toBeLessThanOrEqual(0);
  });
});
