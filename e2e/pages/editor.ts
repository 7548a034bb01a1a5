// The editor of an assistant and its history, as a person uses them at any size.

import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './alive.ts';

type Saved = { id: string; version: number; name: string; role: string };

/** A visitor's assistant by its name. */
export async function findAssistant(page: Page, name: string): Promise<Saved> {
  const { assistants } = await (await page.request.get('/api/assistants')).json();
  const found = assistants.find((assistant: Saved) => assistant.name === name);
  expect(found).toBeDefined();
  return found;
}

/** As another tab or device does. */
export async function revise(page: Page, id: string, fields: Record<string, unknown>): Promise<Saved> {
  const answer = await page.request.patch(`/api/assistants/${id}`, { data: fields });
  expect(answer.status()).toBe(200);
  return (await answer.json()).assistant;
}

export class Editor {
  readonly page: Page;
  readonly name: Locator;
  readonly role: Locator;
  readonly note: Locator;
  readonly category: Locator;
  readonly saveButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByLabel('Name', { exact: true });
    this.role = page.getByRole('textbox', { name: 'Role prompt', exact: true });
    this.note = page.getByLabel('Note', { exact: true });
    this.category = page.getByRole('combobox', { name: 'Category' });
    this.saveButton = page.getByRole('button', { name: 'Save', exact: true });
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/settings/assistants/${id}`);
    await alive(this.role);
  }

  async save(): Promise<void> {
    await this.saveButton.click();
  }

  async savedAs(version: number): Promise<void> {
    await expect(this.page.getByText(`Saved as version ${version}.`)).toBeVisible();
  }
}

export class HistoryPage {
  readonly page: Page;
  readonly timeline: Locator;
  readonly version: Locator;
  readonly comparison: Locator;

  constructor(page: Page) {
    this.page = page;
    this.timeline = page.getByRole('navigation', { name: 'Versions' });
    this.version = page.getByRole('article');
    this.comparison = page.getByRole('region', { name: 'Role prompt' });
  }

  async open(id: string, query = ''): Promise<void> {
    await this.page.goto(`/settings/assistants/${id}/history${query}`);
    await alive(this.page.getByRole('link', { name: 'Edit' }));
  }

  item(number: number): Locator {
    return this.timeline.getByRole('listitem').filter({ hasText: new RegExp(`Version ${number}(?!\\d)`) });
  }

  /** From wherever it is; on a phone the list and the version take turns. */
  async choose(number: number): Promise<void> {
    const back = this.page.getByRole('button', { name: 'All versions' });
    if (await back.isVisible()) await back.click();
    await this.item(number)
      .getByRole('link', { name: `Version ${number}` })
      .first()
      .click();
    await expect(this.version.getByRole('heading', { name: `Version ${number}` })).toBeVisible();
  }

  async compareWith(number: number): Promise<void> {
    await this.page.getByLabel('Compare with').selectOption(String(number));
  }

  async layout(name: 'Inline' | 'Side by side' | 'Text only'): Promise<void> {
    await this.comparison.getByRole('radio', { name }).check();
  }
}
