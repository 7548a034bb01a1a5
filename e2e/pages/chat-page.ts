// The chat as a person uses it, on a desktop and on a phone.

import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './alive.ts';
import { TodoList } from './todo-list.ts';

export class ChatPage {
  readonly page: Page;
  readonly input: Locator;
  readonly sendButton: Locator;
  readonly stopButton: Locator;
  readonly messages: Locator;
  readonly questions: Locator;
  readonly answers: Locator;
  readonly switcher: Locator;
  /** The messages that wait. */
  readonly queue: Locator;
  readonly queued: Locator;

  constructor(page: Page) {
    this.page = page;
    this.input = page.getByTestId('multimodal-input');
    this.sendButton = page.getByTestId('send-button');
    this.stopButton = page.getByTestId('stop-button');
    this.messages = page.locator('[data-role]');
    this.questions = page.locator('[data-role="user"]');
    this.answers = page.locator('[data-role="assistant"]');
    this.queue = page.getByRole('list', { name: 'Queued messages' });
    this.queued = this.queue.getByRole('listitem');
    this.switcher = page.getByRole('button', { name: /^Assistant: / });
  }

  async open(address = '/'): Promise<void> {
    await this.page.goto(address);
    await alive(this.input);
  }

  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  /** Sends and returns the answer that begins. */
  async send(text: string): Promise<Locator> {
    const answer = this.answers.nth(await this.answers.count());
    await this.input.fill(text);
    await this.input.press('Enter');
    return answer;
  }

  /** Sends and returns the answer once it is whole. */
  async ask(text: string): Promise<Locator> {
    const answer = await this.send(text);
    await this.isWhole(answer);
    return answer;
  }

  async isWhole(answer: Locator): Promise<void> {
    await expect(answer).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
    await expect(this.stopButton).toBeHidden();
  }

  /** Does something with a message: by its own button, or by its menu, where that has it. */
  async act(message: Locator, name: string): Promise<void> {
    await message.hover();
    const button = message.getByRole('button', { name, exact: true });
    const more = message.getByRole('button', { name: /^More for this / });
    if (!(await button.isVisible())) {
      await more.click();
      await this.page.getByRole('menuitem', { name, exact: true }).click();
    } else await button.click();
  }

  async switchTo(name: string): Promise<void> {
    await this.switcher.click();
    await this.page.getByRole('menuitemradio', { name }).click();
    await expect(this.switcher).toHaveAccessibleName(`Assistant: ${name}. Switch`);
  }

  /** The list beside the chat; on a phone its sheet is opened for `look` and closed again. */
  async withTodos(name: string, look: (list: TodoList) => Promise<void>): Promise<void> {
    const list = new TodoList(this.page, name);
    const opener = this.page.getByRole('button', { name: 'Open ToDos' });
    const isSheet = await opener.isVisible();
    if (isSheet) await opener.click();
    await alive(list.region);
    await look(list);
    if (!isSheet) return;
    // A link in it may have closed it already.
    const close = this.page.getByRole('dialog', { name: 'ToDos' }).getByRole('button', { name: 'Close' });
    await close.click({ timeout: 3000 }).catch(() => {});
    await expect(list.region).toBeHidden();
  }

  /** The list of chats; on a phone its sheet is opened for `look` and closed again, unless that left it. */
  async withThreads(look: (threads: Locator) => Promise<void>): Promise<void> {
    const threads = this.page.getByRole('navigation', { name: 'Chats' });
    const opener = this.page.getByRole('button', { name: 'Open chats' });
    const isSheet = await opener.isVisible();
    if (isSheet) await opener.click();
    await alive(threads);
    await look(threads);
    if (isSheet && (await threads.isVisible())) await this.page.keyboard.press('Escape');
  }

  /** Goes to another chat by its title, or to a new one. */
  async openThread(title: string): Promise<void> {
    await this.withThreads((threads) => threads.getByRole('link', { name: title, exact: true }).click());
  }

  /** The way that is there at every size. */
  async chooseFromAccountMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Account' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
