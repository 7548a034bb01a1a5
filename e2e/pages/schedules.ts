// The schedules in Settings.

import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './alive.ts';

export class SchedulesPage {
  readonly page: Page;
  readonly rows: Locator;
  readonly newButton: Locator;
  readonly dialog: Locator;
  readonly heading: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('list', { name: 'Your schedules' }).getByRole('listitem');
    this.newButton = page.getByRole('button', { name: 'New schedule' });
    this.dialog = page.getByRole('dialog');
    this.heading = page.getByRole('heading', { level: 1, name: 'Schedules' });
  }

  async open(): Promise<void> {
    await this.page.goto('/settings/schedules');
    await alive(this.newButton);
  }

  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  button(name: string, words: string): Locator {
    return this.row(words).getByRole('button', { name: new RegExp(`^${name} `) });
  }

  /** Ends when the dialog is gone. */
  async submit(name: 'Set schedule' | 'Save'): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }
}
