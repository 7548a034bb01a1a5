import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Every module that a file of this folder imports, directly or not. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8');
  for (const [, name = ''] of source.matchAll(/from '([^']+)'/g)) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (name.startsWith('./')) importsOf(name, seen);
  }
  return seen;
}

it.each(['clock.ts', 'deadline.ts', 'format.ts', 'format-repeat.ts', 'repeat.ts', 'repeat-anchor.ts'])(
  '%s brings no library into the browser',
  (file) => {
    const libraries = [...importsOf(file)].filter((name) => !name.startsWith('./'));
    expect(libraries).toEqual([]);
  },
);
