// Trying a draft beside the editor; on a phone the two take turns.

import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './alive.ts';
import { Editor, findAssistant } from './editor.ts';

export class TryIt {
  readonly page: Page;
  readonly editor: Editor;
  readonly input: Locator;
  readonly state: Locator;
  readonly current: Locator;
  readonly draft: Locator;

  constructor(page: Page) {
    this.page = page;
    this.editor = new Editor(page);
    const region = page.getByRole('region', { name: 'Try it' });
    this.input = region.getByLabel('Message to try');
    this.state = region.getByRole('status').filter({ hasText: /change/ });
    this.current = region.getByRole('region', { name: /^Current, version/ });
    this.draft = region.getByRole('region', { name: 'Draft', exact: true });
  }

  async open(name: string): Promise<void> {
    await this.editor.open((await findAssistant(this.page, name)).id);
    await this.show();
  }

  /** Where the editor stands in its place. */
  async show(): Promise<void> {
    const opener = this.page.getByRole('button', { name: 'Try it', exact: true });
    if (await opener.isVisible()) await opener.click();
    await alive(this.input);
  }

  async writeRole(role: string): Promise<void> {
    const back = this.page.getByRole('button', { name: 'Edit', exact: true });
    if (await back.isVisible()) await back.click();
    await this.editor.role.fill(role);
    await this.show();
  }

  /** Sends it, and waits for all answers. */
  async say(message: string): Promise<void> {
    await this.input.fill(message);
    await this.page.getByRole('button', { name: /^Try( again)?$/ }).click();
    await this.isOver();
  }

  async isOver(): Promise<void> {
    await expect(this.state).toContainText('Nothing was changed.', { timeout: 20_000 });
  }

  changes(side: Locator): Locator {
    return side.getByRole('listitem').filter({ hasText: /^(Would|Could)/ });
  }
}

/** All that a trial must leave as it is, as the browser is told of it. */
export async function kept(page: Page, list: string): Promise<unknown> {
  const { id } = await findAssistant(page, list === 'work' ? 'Work' : 'Personal');
  const addresses = [
    '/api/assistants',
    `/api/assistants/${id}/versions`,
    '/api/threads',
    `/api/todos?category=${list}`,
    `/api/memory?list=${list}`,
  ];
  return Promise.all(
    addresses.map(async (address) => {
      const answer = await page.request.get(address);
      expect(answer.status()).toBe(200);
      return answer.json();
    }),
  );
}
