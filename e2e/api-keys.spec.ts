// API keys: a program gets in with one, shares the assistants that the browser shows, and is locked out by revoking it.

import { Client } from '@langchain/langgraph-sdk';
import { expect, test } from './fixtures/test.ts';
import { alive } from './pages/alive.ts';
import { expectNoSeriousFault } from './pages/no-fault.ts';

// A form that is refused is one of the steps, and the browser complains of the answer.
test.use({ allowedComplaints: [/status of 422/] });

test('a key is made, used by a program, and revoked', async ({ chat, page, baseURL }) => {
  await chat.open();
  await page.goto('/settings');
  await page.getByRole('link', { name: /^API keys/ }).click();
  const name = page.getByRole('textbox', { name: 'Name' });
  await alive(name);
  await page.getByRole('button', { name: 'Create key' }).click();
  await expect(page.getByText('Give the key a name')).toBeVisible();

  await name.fill('laptop');
  await name.press('Enter');
  await expect(page.getByRole('heading', { name: 'Copy the key “laptop” now' })).toBeFocused();
  const secret = await page.getByRole('textbox', { name: 'Key', exact: true }).inputValue();
  const address = page.getByRole('textbox', { name: 'Agent Server API' });
  await expect(address).toHaveValue(`${baseURL}/api/langgraph`);
  await expectNoSeriousFault(page);

  const callerOptions = { maxRetries: 0 };
  const client = new Client({ apiUrl: await address.inputValue(), apiKey: secret, callerOptions });
  const longName = 'Garden and everything that grows in it or around it, from the first frost to the last';
  await client.assistants.create({ graphId: 'task_maistro', name: longName });
  await chat.open();
  await chat.switchTo(longName);
  await page.goto('/settings/api-keys');
  const row = page.getByRole('listitem').filter({ hasText: 'laptop' });
  await expect(row).toContainText('last used just now');
  await expect(page.getByText(secret)).toHaveCount(0);

  await alive(row.getByRole('button'));
  await row.getByRole('button', { name: 'Revoke laptop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke key' }).click();
  await expect(page.getByText('You have no keys yet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your keys' })).toBeFocused();
  await expect(client.assistants.search()).rejects.toThrow(/^HTTP 401:/);
});
