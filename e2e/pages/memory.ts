// The page of what the assistants know, as a person uses it.

import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './alive.ts';

/** What an assistant can learn a name, a location and a connection from. */
export const ABOUT_ME = 'My name is Ada, I live in Graz and my sister is Ida.';

export class MemoryPage {
  readonly page: Page;
  readonly history: Locator;
  readonly notices: Locator;

  constructor(page: Page) {
    this.page = page;
    this.history = page.getByRole('region', { name: 'History' });
    this.notices = page.getByRole('region', { name: 'Notices' });
  }

  async open(list = 'personal'): Promise<void> {
    await this.page.goto(`/settings/memory?list=${encodeURIComponent(list)}`);
    await alive(this.page.getByRole('button', { name: /^(Edit|Add a) name$/ }));
  }

  /** All that is said of one field of the profile. */
  field(label: string): Locator {
    const term = this.page.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) });
    return this.page
      .getByRole('region', { name: 'About you' })
      .locator('dl > div')
      .filter({ has: term })
      .getByRole('definition');
  }

  edit(what: string): Locator {
    return this.page.getByRole('button', { name: `Edit ${what}`, exact: true });
  }

  erase(what: string): Locator {
    return this.page.getByRole('button', { name: `Erase ${what}`, exact: true });
  }

  async change(what: string, text: string): Promise<void> {
    await this.edit(what).click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Takes back what a notice tells of. */
  async undoFromNotice(): Promise<void> {
    await this.notices.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(this.notices).toContainText('It is as it was before.');
  }
}
