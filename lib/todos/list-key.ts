// The name by which the browser knows a list: its category, and where it is another person's, who that is.
// Pure. A category is one line, so the first line break ends it.

type List = { category: string; endUser?: string };

export function listKey({ category, endUser }: List): string {
  return endUser ? `${category}\n${endUser}` : category;
}

export function readListKey(key: string): { category: string; endUser: string } {
  const [category = '', ...user] = key.split('\n');
  return { category, endUser: user.join('\n') };
}
