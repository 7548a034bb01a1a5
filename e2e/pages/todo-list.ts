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

  /** The rows under a heading: those whose nearest heading above is this one. */
  group(title: string): Locator {
    return this.region.locator(
      `xpath=.//li[@data-todo][preceding-sibling::li[.//h3][1][.//h3[starts-with(normalize-space(), "${title}")]]]`,
    );
  }

  async add(task: string): Promise<void> {
    await this.addField.fill(task);
    await this.addField.press('Enter');
    await expect(this.row(task)).toBeVisible();
    // Until it is stored nothing can be done with it.
    await expect(this.checkbox(task)).toBeEnabled();
  }
}
