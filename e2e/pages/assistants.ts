// The account's assistants, as the page's own requests change them.

import { expect, type Page } from '@playwright/test';

type Assistant = { id: string; name: string; category: string };

/** Asks as the page would; answers the status and the body. */
export async function request<Body>(
  page: Page,
  method: string,
  url: string,
  data?: unknown,
): Promise<{ status: number; body: Body }> {
  return page.evaluate(
    async ([method, url, data]) => {
      const response = await fetch(url, {
        method,
        ...(data === null ? {} : { body: data, headers: { 'content-type': 'application/json' } }),
      });
      return { status: response.status, body: await response.json().catch(() => null) };
    },
    [method, url, data === undefined ? null : JSON.stringify(data)] as const,
  );
}

export async function findAssistant(page: Page, name: string): Promise<Assistant> {
  const { body } = await request<{ assistants: Assistant[] }>(page, 'GET', '/api/assistants');
  const found = body.assistants.find((assistant) => assistant.name === name);
  if (!found) throw new Error(`There is no assistant called ${name}.`);
  return found;
}

export async function addAssistant(page: Page, name: string): Promise<void> {
  const fields = { name, category: name.toLowerCase(), color: 'orange', icon: 'star' };
  const { status } = await request(page, 'POST', '/api/assistants', { from: null, ...fields });
  expect(status).toBe(201);
}

export async function deleteAssistant(page: Page, name: string): Promise<void> {
  const { id } = await findAssistant(page, name);
  expect((await request(page, 'DELETE', `/api/assistants/${id}`)).status).toBe(200);
}
