// Signing up, in and out, by the ways that the pages offer.

import { expect, type Page } from '@playwright/test';
import { alive } from './alive.ts';

export async function fillCredentials(page: Page, email: string, password: string): Promise<void> {
  const field = page.getByLabel('Email');
  await alive(field);
  await field.fill(email);
  await page.getByLabel('Password').fill(password);
}

/** Ends on a new chat. */
export async function signUp(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/register');
  await expect(page.getByRole('heading', { name: 'Create account' })).toBeVisible();
  await fillCredentials(page, email, password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page).toHaveURL(/\/$/);
}

/** Ends on a new chat. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/login');
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await fillCredentials(page, email, password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/$/);
}

/** From any chat; ends on the sign-in page. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
}
