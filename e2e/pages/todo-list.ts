// One assistant's ToDo list beside the chat.

import { expect, type Locator, type Page } from '@playwright/test';

export class TodoList {
  readonly page: Page;
  readonly region: Locator;
  readonly addField: Locator;

  constructor(page: Page, name: string) {
    this.page = page;
    this.region = page.getByRole('region', { name: `${name} ToDos` });
    this.addField = this.region.getByRole('textbox', { name: 'Add a ToDo' });
  }

  rows(): Locator {
    return this.region.locator('li[data-todo]');
  }

  row(task: string): Locator {
    return this.rows().filter({ has: this.checkbox(task) });
  }

  checkbox(task: string): Locator {
    return this.page.getByRole('checkbox', { name: `Done: ${task}`, exact: true });
  }

  title(task: string): Locator {
    return this.region.getByRole('button', { name: `Edit title: ${task}`, exact: true });
  }

  deadline(task: string): Locator {
    return this.row(task).getByRole('button', { name: /^(Deadline of|Add a deadline to) / });
  }

  estimate(task: string): Locator {
    return this.row(task).getByRole('button', { name: /^(Estimate for|Add an estimate to) / });
  }

  heading(title: string): Locator {
    return this.region.getByRole('heading', { level: 3, name: new RegExp(`^${title}\\b`) });
  }

  /** The whole line of a heading, with the time that its group takes. */
  line(title: string): Locator {
    const heading = this.page.getByRole('heading', { level: 3, name: new RegExp(`^${title}\\b`) });
    return this.region.getByRole('listitem').filter({ has: heading });
  }

  /** The rows under a heading: those whose nearest heading above is this one. */
  group(title: string): Locator {
    return this.region.locator(
      `xpath=.//li[@data-todo][preceding-sibling::li[.//h3][1][.//h3[starts-with(normalize-space(), "${title}")]]]`,
    );
  }

  /** Does something, and waits until the server has what was changed by it. */
  async saves(change: () => Promise<unknown>): Promise<void> {
    const isSaved = this.page.waitForResponse(
      (response) =>
        /\/api\/todos\/operations(?:\/[^/]+\/undo)?$/.test(new URL(response.url()).pathname) && response.ok(),
    );
    await change();
    await isSaved;
  }

  async add(task: string): Promise<void> {
    await this.addField.fill(task);
    await this.saves(() => this.addField.press('Enter'));
    await expect(this.row(task)).toBeVisible();
  }

  /** Chooses from the menu of a row. */
  async choose(task: string, item: string): Promise<void> {
    await this.openMenu(task);
    await this.page.getByRole('menu').getByText(item, { exact: true }).click();
    // As long as it closes it may take the focus.
    await expect(this.page.getByRole('menu')).toHaveCount(0);
  }

  async openMenu(task: string): Promise<void> {
    await this.row(task).hover();
    await this.row(task)
      .getByRole('button', { name: `More for ${task}` })
      .click();
  }

  /** The panel in which a day is chosen, wherever the page puts it. */
  picker(): Locator {
    return this.page.getByRole('dialog', { name: 'Choose a day' });
  }
}
