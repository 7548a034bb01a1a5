// npm run api-key -- --email you@example.com --name laptop: makes an API key, and the account when it is new.
//
// The last line that it prints is the key alone, for scripts. It works beside a running Maistro and without one.
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { accountByEmail } from '../lib/auth/account-by-email.ts';
import { createKey } from '../lib/auth/api-keys/create-key.ts';
import { keyNameSchema } from '../lib/auth/api-keys/key-name.ts';
import { registerSchema } from '../lib/auth/credentials.ts';
import { db } from '../lib/db/client.ts';
import { joinEmbeddedServer } from '../lib/db/embedded/server.ts';
import { applyMigrations } from '../lib/db/migrate/migrate.ts';
import { closeConnections } from '../lib/db/pool.ts';
import { readEnv } from '../lib/env.ts';
import { dataFolder, loadEnvFile } from './server/prepare.ts';

const USAGE = `Usage: npm run api-key -- --email you@example.com --name laptop [--password-stdin]

Makes an API key for the account with this email address, and the account too when there is none.
  --name            what will use the key; default: "command line"
  --password-stdin  reads a first password for the account from standard input, for signing in in a browser;
                    without one the account is reached by its keys alone`;

type Wish = { email: string; name: string; password: string | null };

async function readWish(): Promise<Wish> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string', default: 'command line' },
      'password-stdin': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || values.email === undefined) throw new TypeError('Say for whom: --email you@example.com');
  const { email, password } = registerSchema.shape;
  return {
    email: email.parse(values.email),
    name: keyNameSchema.parse(values.name),
    password: values['password-stdin']
      ? password.parse((await text(process.stdin)).replace(/\r?\n$/, ''))
      : null,
  };
}

async function makeKey({ email, name, password }: Wish): Promise<string> {
  const { id, isNew } = await accountByEmail(email, password);
  const { secret } = await createKey(id, name);
  console.log(isNew ? `Made the account ${email}, with its assistants.` : `The account ${email} was there.`);
  if (password !== null) console.log('It can sign in with the password now.');
  else if (isNew) console.log('It has no password: see --password-stdin for signing in in a browser.');
  console.log(`The key "${name}" is shown only now. Send it in the header x-api-key.`);
  return secret;
}

/** Runs `work` with DATABASE_URL set, to the embedded database where it is not; leaves nothing running. */
async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  loadEnvFile();
  const settings = readEnv(process.env);
  const embedded =
    settings.DATABASE_URL === undefined ? await joinEmbeddedServer(dataFolder(settings)) : undefined;
  try {
    const url = embedded?.url ?? settings.DATABASE_URL ?? '';
    process.env.DATABASE_URL = url;
    await applyMigrations(url);
    return await work();
  } finally {
    await db.$disconnect();
    await closeConnections();
    await embedded?.release();
  }
}

function explain(error: unknown): string {
  if (error instanceof ZodError) return error.issues[0]?.message ?? 'An argument is wrong.';
  if (!(error instanceof Error)) return String(error);
  return error instanceof TypeError ? `${error.message}\n\n${USAGE}` : error.message;
}

try {
  const wish = await readWish();
  console.log(await withDatabase(() => makeKey(wish)));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
