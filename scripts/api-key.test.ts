import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { listAssistants } from '@/lib/assistants/get';
import { findKey } from '@/lib/auth/api-keys/find-key';
import { listKeys } from '@/lib/auth/api-keys/list-keys';
import { register } from '@/lib/auth/register';
import { signIn } from '@/lib/auth/sign-in';
import { db } from '@/lib/db/client';

const password = 'correct horse battery';
const newEmail = () => `${randomUUID()}@example.com`;

/** The command, on the database of this test file. */
async function run(args: string[], input = '') {
  await db.$queryRaw`SELECT 1`;
  const script = path.resolve(import.meta.dirname, 'api-key.ts');
  const child = spawn(process.execPath, [script, ...args], { stdio: 'pipe' });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  return { code: await ended, key: last, errors };
}

it('makes the account, with its assistants, and prints the key alone on the last line', async () => {
  const email = newEmail();
  const { code, key } = await run(['--email', ` ${email.toUpperCase()} `, '--name', 'laptop']);
  expect(code).toBe(0);
  const holder = await findKey(key);
  const account = await db.account.findUniqueOrThrow({ where: { email } });
  expect(holder).toMatchObject({ accountId: account.id, name: 'laptop' });
  expect(await listAssistants(account.id)).toHaveLength(2);

  const again = await run(['--email', email]);
  expect((await findKey(again.key))?.accountId).toBe(account.id);
  expect(await listKeys(account.id)).toHaveLength(2);
});

it('leaves nobody a way in: not by any password, not by registering with the address', async () => {
  const email = newEmail();
  const { key } = await run(['--email', email]);
  expect(await signIn({ email, password: '' }, randomUUID())).toBeNull();
  await expect(register({ email, password }, null)).rejects.toMatchObject({ code: 'conflict' });
  expect(await findKey(key)).not.toBeNull();
});

it('gives the account a first password from standard input, and no second one', async () => {
  const email = newEmail();
  await run(['--email', email, '--password-stdin'], `${password}\n`);
  const account = await signIn({ email, password }, randomUUID());
  expect(account?.email).toBe(email);
  const second = await run(['--email', email, '--password-stdin'], 'another password');
  expect(second).toMatchObject({
    code: 1,
    key: '',
    errors: expect.stringContaining('has a password already'),
  });
  expect(await listKeys(account?.id ?? '')).toHaveLength(1);
});

it('says what is wrong with its arguments', async () => {
  for (const [args, words] of [
    [[], '--email'],
    [['--email', 'nobody'], 'does not look like an email address'],
    [['--email', newEmail(), '--colour', 'red'], '--colour'],
  ] as const) {
    const { code, key, errors } = await run([...args]);
    expect([code, key]).toEqual([1, '']);
    expect(errors).toContain(words);
  }
});
