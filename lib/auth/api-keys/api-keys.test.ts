import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createGuest } from '@/lib/auth/account';
import { db } from '@/lib/db/client';
import { KEY_LIMIT } from './api-key';
import { createKey } from './create-key';
import { findKey } from './find-key';
import { CACHE_MS } from './key-cache';
import { keyNameSchema } from './key-name';
import { listKeys } from './list-keys';
import { revokeKey } from './revoke-key';
import { hashSecret } from './secret';

const MINUTE = 60_000;

async function newKey(name = 'laptop') {
  const { id: accountId } = await createGuest();
  return { accountId, ...(await createKey(accountId, name)) };
}

describe('an API key', () => {
  it('is found by its secret, and by nothing else', async () => {
    const { accountId, key, secret } = await newKey();
    expect(secret).toMatch(/^mai_[\w-]{43}$/);
    expect(await findKey(secret)).toEqual({ id: key.id, accountId, name: 'laptop' });
    for (const wrong of [
      '',
      'mai_',
      `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`,
      `${secret} `,
    ]) {
      expect(await findKey(wrong)).toBeNull();
    }
  });

  it('is in the database only as a hash and a hint', async () => {
    const { key, secret } = await newKey();
    const row = await db.apiKey.findUniqueOrThrow({ where: { id: key.id } });
    expect(row).toMatchObject({ hash: hashSecret(secret), hint: secret.slice(-4) });
    expect(JSON.stringify(row)).not.toContain(secret.slice(4, -4));
  });

  it('says when it was last used, written at most once a minute', async () => {
    const { accountId, secret } = await newKey();
    const used = async () => (await listKeys(accountId))[0]?.lastUsedAt;
    const start = Date.parse('2026-03-01T12:00:00Z');
    expect(await used()).toBeNull();
    await findKey(secret, start);
    expect(await used()).toBe('2026-03-01T12:00:00.000Z');
    await findKey(secret, start + MINUTE - 1);
    expect(await used()).toBe('2026-03-01T12:00:00.000Z');
    await findKey(secret, start + MINUTE);
    expect(await used()).toBe('2026-03-01T12:01:00.000Z');
  });
});

describe('revoking', () => {
  it('ends a key at once, also one that was just used', async () => {
    const { accountId, key, secret } = await newKey();
    expect(await findKey(secret)).not.toBeNull();
    await revokeKey(accountId, key.id);
    expect(await findKey(secret)).toBeNull();
    expect(await listKeys(accountId)).toEqual([]);
    await expect(revokeKey(accountId, key.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('ends a key within seconds when another instance did it', async () => {
    const { key, secret } = await newKey();
    const now = Date.now();
    await findKey(secret, now);
    await db.apiKey.updateMany({ where: { id: key.id }, data: { revokedAt: new Date() } });
    expect(await findKey(secret, now + CACHE_MS)).toBeNull();
  });

  it('wins against a look-up that is on its way', async () => {
    const { accountId, key, secret } = await newKey();
    await Promise.all([...Array.from({ length: 20 }, () => findKey(secret)), revokeKey(accountId, key.id)]);
    expect(await findKey(secret)).toBeNull();
  });

  it("does not reach another account's key", async () => {
    const { key, secret } = await newKey();
    const { id: stranger } = await createGuest();
    for (const id of [key.id, randomUUID()]) {
      await expect(revokeKey(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await listKeys(stranger)).toEqual([]);
    expect(await findKey(secret)).not.toBeNull();
  });
});

describe('the keys of an account', () => {
  it('stand newest first, and are limited also when they are made at once', async () => {
    const { accountId } = await newKey('first');
    await createKey(accountId, 'second');
    expect((await listKeys(accountId)).map(({ name }) => name)).toEqual(['second', 'first']);
    await db.apiKey.createMany({
      data: Array.from({ length: KEY_LIMIT - 3 }, () => ({
        accountId,
        name: 'x',
        hash: randomUUID(),
        hint: 'x',
      })),
    });
    const results = await Promise.allSettled(['a', 'b'].map((name) => createKey(accountId, name)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('have names of one line', () => {
    expect(keyNameSchema.parse('  my\n laptop\u0000 ')).toBe('my laptop');
    expect(keyNameSchema.safeParse(' \t').success).toBe(false);
    expect(keyNameSchema.safeParse('x'.repeat(101)).success).toBe(false);
  });
});
