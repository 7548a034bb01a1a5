'use client';
// The way to the command palette from a page without a chat.

import { PaletteButton } from './palette-button';

const load = () => import('./settings-palette').then((module) => module.SettingsPalette);

export function SettingsPaletteButton() {
  return <PaletteButton load={load} />;
}
