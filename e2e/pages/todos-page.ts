// The page of all ToDos, in its four views.

import { expect, type Locator, type Page } from '@playwright/test';
import { allAlive } from './alive.ts';

export class TodosPage {
  readonly page: Page;
  readonly search: Locator;
  readonly views: Locator;
  readonly addField: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('searchbox', { name: 'Search ToDos' });
    this.views = page.getByRole('navigation', { name: 'Views' });
    this.addField = page.getByRole('textbox', { name: 'Add a ToDo' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/todos${query}`);
    await allAlive(this.page);
  }

  async show(view: 'List' | 'Week' | 'Day plan' | 'Log'): Promise<void> {
    await this.views.getByRole('link', { name: view }).click();
    await expect(this.views.getByRole('link', { name: view })).toHaveAttribute('aria-current', 'page');
    await allAlive(this.page);
  }

  /** A row of the list. */
  row(task: string): Locator {
    return this.page.locator('li[data-todo]').filter({ has: this.checkbox(task) });
  }

  checkbox(task: string): Locator {
    return this.page.getByRole('checkbox', { name: `Done: ${task}`, exact: true });
  }

  /** Of the rows, in their order. */
  tasks(): Promise<string[]> {
    return this.#tasksIn(this.page.locator('li[data-todo]'));
  }

  /** A card of the week or of the day plan. */
  card(task: string): Locator {
    return this.page.locator('li[data-card]').filter({ has: this.checkbox(task) });
  }

  /** What opens it. */
  opener(task: string): Locator {
    return this.card(task).locator('[data-open]');
  }

  day(date: string): Locator {
    return this.page.locator(`[data-day="${date}"]`);
  }

  /** The titles on a day of the week, in their order. */
  tasksOn(date: string): Promise<string[]> {
    return this.#tasksIn(this.day(date).locator('li[data-card]'));
  }

  /** The titles of the day plan, in their order. */
  planned(): Promise<string[]> {
    return this.#tasksIn(this.page.getByRole('list', { name: 'Plan' }).locator('li[data-card]'));
  }

  async #tasksIn(items: Locator): Promise<string[]> {
    const names = await items
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')?.replace('Done: ', '')));
    return names.map(String);
  }

  /** Does something, and waits until the server has what was changed by it. */
  async saves(change: () => Promise<unknown>): Promise<void> {
    const isSaved = this.page.waitForResponse(
      (response) => /\/api\/todos\/operations(?:\/[^/]+\/undo)?$/.test(response.url()) && response.ok(),
    );
    await change();
    await isSaved;
  }
}
