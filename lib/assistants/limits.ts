// What an assistant's fields may hold; apart from the schemas, so that the browser need not load them.

export const COLORS = ['violet', 'blue', 'teal', 'green', 'amber', 'orange', 'rose', 'slate'] as const;
export type Color = (typeof COLORS)[number];

export const ROLE_LIMIT = 20_000;
