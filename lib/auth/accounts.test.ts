import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listAssistants } from '@/lib/assistants/get';
import { db } from '@/lib/db/client';
import { createGuest, findAccount, hasContent } from './account';
import { registerSchema } from './credentials';
import { accountForIdentity } from './identity';
import { register } from './register';
import { signIn } from './sign-in';

const newEmail = () => `${randomUUID()}@example.com`;
const password = 'correct horse battery';
const address = () => randomUUID();
const identity = (rest: { email?: string; name?: string } = {}) => ({
  provider: 'github',
  subject: randomUUID(),
  email: null,
  name: null,
  ...rest,
});

describe('registering', () => {
  it('turns the guest into the account and keeps all it has', async () => {
    const guest = await createGuest();
    await db.todo.create({ data: { accountId: guest.id, category: 'personal', task: 'Water the plants' } });
    const assistants = await listAssistants(guest.id);
    const email = newEmail();

    const account = await register({ email, password }, guest.id);
    expect(account).toEqual({ id: guest.id, email, name: null, guest: false });
    expect(await listAssistants(account.id)).toEqual(assistants);
    expect(await db.todo.count({ where: { accountId: account.id } })).toBe(1);
    expect((await signIn({ email, password }, address()))?.id).toBe(guest.id);
  });

  it('without a guest makes an account with its assistants', async () => {
    const account = await register({ email: newEmail(), password, name: 'Ada' }, null);
    expect(await findAccount(account.id)).toEqual({ ...account, name: 'Ada', guest: false });
    expect(await listAssistants(account.id)).toHaveLength(2);
  });

  it('refuses a taken address at its field, and leaves the guest a guest', async () => {
    const email = newEmail();
    await register({ email, password }, null);
    const guest = await createGuest();
    await expect(register({ email, password }, guest.id)).rejects.toMatchObject({
      code: 'conflict',
      details: { field: 'email' },
    });
    expect(await findAccount(guest.id)).toMatchObject({ email: null, guest: true });
  });

  it('gives one address to one of two that ask at once', async () => {
    const email = newEmail();
    const results = await Promise.allSettled([
      register({ email, password }, (await createGuest()).id),
      register({ email, password }, null),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('never changes an account that is no guest any more', async () => {
    const first = await register({ email: newEmail(), password }, null);
    const second = await register({ email: newEmail(), password }, first.id);
    expect(second.id).not.toBe(first.id);
    expect(await findAccount(first.id)).toMatchObject({ email: first.email });
  });

  it('reads an address as people type it, and explains a short password', () => {
    expect(registerSchema.parse({ email: ' Ada@Example.COM ', password }).email).toBe('ada@example.com');
    const { error } = registerSchema.safeParse({ email: 'ada@example.com', password: 'short' });
    expect(error?.issues[0]).toMatchObject({ path: ['password'], message: 'Use at least 8 characters.' });
  });
});

describe('signing in', () => {
  it('takes the right password only, and tells an unknown address no different', async () => {
    const email = newEmail();
    await register({ email, password }, null);
    expect(await signIn({ email, password: 'wrong' }, address())).toBeNull();
    expect(await signIn({ email: newEmail(), password }, address())).toBeNull();
  });

  it('refuses an account that has no password', async () => {
    const email = newEmail();
    await accountForIdentity(identity({ email }), null);
    expect(await signIn({ email, password: '' }, address())).toBeNull();
  });
});

describe('an identity of GitHub or Google', () => {
  it('makes an account once, and finds it again', async () => {
    const github = identity({ name: 'Ada' });
    const account = await accountForIdentity(github, null);
    expect(account).toMatchObject({ name: 'Ada', guest: false });
    expect(await accountForIdentity(github, null)).toEqual(account);
    expect(await findAccount(account.id)).toMatchObject({ guest: false });
    expect(await listAssistants(account.id)).toHaveLength(2);
  });

  it('turns the guest into the account', async () => {
    const guest = await createGuest();
    const email = newEmail();
    const account = await accountForIdentity(identity({ email: email.toUpperCase() }), guest);
    expect(account).toEqual({ id: guest.id, email, name: null, guest: false });
  });

  it('does not open the account that holds the same address', async () => {
    const email = newEmail();
    await register({ email, password }, null);
    const guest = await createGuest();
    for (const current of [null, guest]) {
      await expect(accountForIdentity(identity({ email }), current)).rejects.toMatchObject({
        code: 'conflict',
      });
    }
  });

  it('joins the account that is signed in', async () => {
    const account = await register({ email: newEmail(), password }, null);
    expect(await accountForIdentity(identity({ email: newEmail() }), account)).toEqual(account);
  });
});

describe('what a guest would leave behind', () => {
  it('is nothing at first, and something with the first ToDo', async () => {
    const { id } = await createGuest();
    expect(await hasContent(id)).toBe(false);
    await db.todo.create({ data: { accountId: id, category: 'work', task: 'Write the report' } });
    expect(await hasContent(id)).toBe(true);
  });
});

describe('an account that is gone', () => {
  it('is not found', async () => {
    expect(await findAccount(randomUUID())).toBeNull();
  });
});
