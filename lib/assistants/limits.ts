// What an assistant's fields may hold; apart from the schemas, so that the browser need not load them.

export const COLORS = ['violet', 'blue', 'teal', 'green', 'amber', 'orange', 'rose', 'slate'] as const;
export type Color = (typeof COLORS)[number];

export const ROLE_LIMIT = 20_000;

/** The icons an assistant may carry, by their names in lucide; without one its initial stands for it. */
export const ICONS = [
  'user',
  'users',
  'baby',
  'paw-print',
  'house',
  'utensils',
  'shopping-cart',
  'wallet',
  'briefcase',
  'code',
  'hammer',
  'graduation-cap',
  'book-open',
  'palette',
  'music',
  'party-popper',
  'heart-pulse',
  'dumbbell',
  'leaf',
  'plane',
  'car',
  'calendar',
  'target',
  'star',
] as const;
export type IconName = (typeof ICONS)[number];
