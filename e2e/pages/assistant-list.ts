// The assistants in Settings, as a person uses them at any size.

import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './alive.ts';

type Fields = { name: string; category?: string; color?: string; icon?: string };

/** As a program or another tab does; the visitor must be known by now. */
export async function make(page: Page, from: { template: string } | null, fields?: Fields): Promise<string> {
  const answer = await page.request.post('/api/assistants', { data: { from, ...fields } });
  expect(answer.status()).toBe(201);
  return (await answer.json()).assistant.id;
}

export class AssistantList {
  readonly page: Page;
  readonly region: Locator;
  readonly rows: Locator;
  readonly search: Locator;
  readonly dialog: Locator;
  readonly notices: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Assistants' });
    this.rows = this.region.locator('li[data-assistant]');
    this.search = page.getByRole('textbox', { name: 'Search assistants' });
    this.dialog = page.getByRole('dialog');
    this.notices = page.getByRole('region', { name: 'Notices' });
  }

  async open(): Promise<void> {
    await this.page.goto('/settings');
    await alive(this.rows.first());
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.menuButton(name) });
  }

  link(name: string): Locator {
    return this.row(name).getByRole('link');
  }

  handle(name: string): Locator {
    return this.page.getByRole('button', { name: `Move ${name}`, exact: true });
  }

  menuButton(name: string): Locator {
    return this.page.getByRole('button', { name: `More for ${name}`, exact: true });
  }

  async choose(name: string, item: string): Promise<void> {
    await this.menuButton(name).click();
    await this.page.getByRole('menuitem', { name: item }).click();
    // As long as it closes it may take the focus.
    await expect(this.page.getByRole('menu')).toHaveCount(0);
  }

  async isInOrder(...names: string[]): Promise<void> {
    await expect(this.rows.getByRole('link')).toHaveText(names.map((name) => new RegExp(`^${name}`)));
  }

  /** As a file that is chosen from the disk. */
  async importFile(name: string, text: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.region.getByRole('button', { name: 'Import and export' }).click();
    await this.page.getByRole('menuitem', { name: 'Import from a file…' }).click();
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await (await chooser).setFiles(file);
  }
}

/** The names that the server has, in order. */
export async function stored(page: Page): Promise<string[]> {
  const { assistants } = await (await page.request.get('/api/assistants')).json();
  return assistants.map(({ name }: { name: string }) => name);
}
