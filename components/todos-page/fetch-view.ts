// The files of the views that the page does not begin with, fetched before one of them is shown: without a connection
// the page stays as it is.

import type { View } from './address';

const FILES: Partial<Record<View, () => Promise<unknown>>> = {
  week: () => import('./week-view'),
  day: () => import('./day-view'),
  log: () => import('./log-view'),
};

/** Rejects where the view cannot be fetched; what was fetched before is there at once. */
export async function fetchView(view: View): Promise<void> {
  await FILES[view]?.();
}

/** Whoever comes near a view may want it soon. One that cannot be fetched is told of when it is asked for. */
export function preloadView(view: View): void {
  fetchView(view).catch(() => {});
}
