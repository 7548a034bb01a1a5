// Messages by voice: words appear as they are said.

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';

test.describe('by voice', () => {
  const install = (page: Page, error: string | null) =>
    page.addInitScript((error) => {
      class Recognition {
        onresult: ((event: unknown) => void) | null = null;
        onerror: ((event: unknown) => void) | null = null;
        onend: (() => void) | null = null;
        start() {
          Object.assign(window, { recognition: this });
          if (error === null) return;
          queueMicrotask(() => {
            this.onerror?.({ error });
            this.onend?.();
          });
        }
        stop() {
          this.onend?.();
        }
        abort() {}
      }
      Object.assign(window, { SpeechRecognition: Recognition });
    }, error);
  const hear = (page: Page, transcript: string, isFinal: boolean) =>
    page.evaluate(
      ([transcript, isFinal]) => {
        const { recognition } = window as unknown as {
          recognition: { onresult(event: unknown): void };
        };
        recognition.onresult({ results: [{ 0: { transcript }, isFinal }] });
      },
      [transcript, isFinal] as const,
    );

  test('words appear in the field as they are said', { tag: '@phone' }, async ({ chat, page }) => {
    await install(page, null);
    await chat.open();
    await chat.type('Please:');
    await page.getByRole('button', { name: 'Write by voice' }).click();
    await hear(page, 'buy', false);
    await expect(chat.input).toHaveValue('Please: buy');
    await hear(page, 'buy milk', true);
    await expect(chat.input).toHaveValue('Please: buy milk');
    await page.getByRole('button', { name: 'Stop writing by voice' }).click();
    await chat.input.press('Enter');
    await expect(chat.questions.last()).toContainText('Please: buy milk');
  });

  test('a microphone that is not allowed is told', async ({ chat, page }) => {
    await install(page, 'not-allowed');
    await chat.open();
    await page.getByRole('button', { name: 'Write by voice' }).click();
    await expect(page.getByText('The microphone is not allowed here.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Write by voice' })).toBeVisible();
  });

  test('where the browser cannot, there is no button', async ({ chat, page }) => {
    await page.addInitScript(() => {
      for (const name of ['SpeechRecognition', 'webkitSpeechRecognition'])
        Reflect.deleteProperty(window, name);
    });
    await chat.open();
    await expect(page.getByRole('button', { name: 'Write by voice' })).toHaveCount(0);
  });
});
