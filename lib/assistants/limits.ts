// What an assistant's fields may hold; apart from the schemas, so that the browser need not load them.

export const COLORS = ['violet', 'blue', 'teal', 'green', 'amber', 'orange', 'rose', 'slate'] as const;
export type Color = (typeof COLORS)[number];

/** Names of lucide's icons. */
export const ICONS = [
  'user',
  'users',
  'briefcase',
  'graduation-cap',
  'house',
  'heart-pulse',
  'plane',
  'party-popper',
  'hammer',
  'book-open',
  'shopping-cart',
  'dumbbell',
  'leaf',
  'music',
  'palette',
  'code',
  'wallet',
  'car',
  'baby',
  'paw-print',
  'utensils',
  'calendar',
  'star',
  'target',
] as const;
export type IconName = (typeof ICONS)[number];

export const NAME_LIMIT = 100;
export const DESCRIPTION_LIMIT = 500;
export const NOTE_LIMIT = 500;
export const ROLE_LIMIT = 20_000;

/** How many assistants an account may have. */
export const ASSISTANTS_PER_ACCOUNT = 100;

/** Bytes of a file that is imported. */
export const IMPORT_LIMIT = 2_000_000;

/** Characters whose tokens are counted at once. */
export const TOKENS_LIMIT = 100_000;
