// The settings of an assistant.

import { expect, type Page } from '@playwright/test';
import { alive } from './alive.ts';

/** From the list of settings. */
export async function openAssistant(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`\\b${name}\\b.*Keeps the`) }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** From the list of settings: saves a role prompt, which makes that version. */
export async function reviseRole(page: Page, name: string, role: string, version: number): Promise<void> {
  await openAssistant(page, name);
  const field = page.getByLabel('Role prompt');
  await alive(field);
  await field.fill(role);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(`Saved as version ${version}.`)).toBeVisible();
}
