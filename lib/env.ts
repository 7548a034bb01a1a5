// The environment variables that Maistro reads, checked once, with a sentence for each mistake.
//
// Nothing here is required: `npm start` fills in what is missing, and a build runs with none of it.
// An empty value counts as unset, so that `NAME=` in a .env file is no mistake.
import { z } from 'zod';

const httpUrl = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);
const wholeNumber = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(min).max(max));

/** Each variable with its check and the words that end "NAME must be ...". */
const variables = {
  DATABASE_URL: [
    z.url({ protocol: /^postgres(ql)?$/ }),
    'a PostgreSQL address such as postgresql://user:password@host:5432/maistro',
  ],
  DATABASE_POOL_SIZE: [wholeNumber(2, 500), 'a number of connections from 2 to 500'],
  REDIS_URL: [z.url({ protocol: /^rediss?$/ }), 'a Redis address such as redis://host:6379'],
  DATA_DIR: [text, 'a folder'],
  PORT: [wholeNumber(1, 65_535), 'a port number from 1 to 65535'],
  AUTH_SECRET: [z.string().min(32), 'at least 32 characters of random text'],
  NEXTAUTH_URL: [httpUrl, 'the address people open, such as https://maistro.example'],
  OPENAI_API_KEY: [text, 'a key'],
  OPENAI_MODEL: [text, 'the name of a model'],
  OPENAI_BASE_URL: [httpUrl, 'the address of a compatible server, such as http://localhost:11434/v1'],
  MODEL_TIMEOUT_MS: [wholeNumber(100, 3_600_000), 'a number of milliseconds from 100 to 3600000'],
  API_REQUESTS_PER_MINUTE: [wholeNumber(1, 10_000_000), 'a number of requests from 1 to 10000000'],
  API_RUNS_PER_MINUTE: [wholeNumber(1, 10_000_000), 'a number of runs from 1 to 10000000'],
  WEBHOOK_ALLOW_PRIVATE: [
    z.enum(['0', '1']).transform((value) => value === '1'),
    '1 to let webhooks reach private addresses, or 0',
  ],
  AUTH_GITHUB_ID: [text, 'the id of a GitHub OAuth app'],
  AUTH_GITHUB_SECRET: [text, 'the secret of a GitHub OAuth app'],
  AUTH_GOOGLE_ID: [text, 'the id of a Google OAuth client'],
  AUTH_GOOGLE_SECRET: [text, 'the secret of a Google OAuth client'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Variables = typeof variables;
type Name = keyof Variables;
export type Env = { readonly [Key in Name]?: z.output<Variables[Key][0]> };

/** Pairs of which one alone does nothing. */
const pairs: readonly (readonly [Name, Name])[] = [
  ['AUTH_GITHUB_ID', 'AUTH_GITHUB_SECRET'],
  ['AUTH_GOOGLE_ID', 'AUTH_GOOGLE_SECRET'],
];

/** Its message is meant for the person who set the variable; it never repeats the value. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/** Reads the variables from `source`. Throws an EnvError that names every wrong one. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const values: Record<string, unknown> = {};
  const mistakes: string[] = [];
  for (const [name, [check, expected]] of Object.entries(variables)) {
    const value = source[name]?.trim();
    if (!value) continue;
    const result = check.safeParse(value);
    if (result.success) values[name] = result.data;
    else mistakes.push(`${name} must be ${expected}.`);
  }
  for (const [first, second] of pairs) {
    if (first in values !== second in values) {
      mistakes.push(`${first} and ${second} must be set together.`);
    }
  }
  if (mistakes.length > 0) throw new EnvError(mistakes.join('\n'));
  return values as Env;
}

let checked: Env | undefined;

/** The variables of this process, read at the first call. Throws an EnvError when one is wrong. */
export function env(): Env {
  checked ??= readEnv(process.env);
  return checked;
}
