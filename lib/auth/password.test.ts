import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password';

describe('password hashes', () => {
  it('are Argon2id with the recommended parameters, each with its own salt', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('accept the password and no other', async () => {
    const hash = await hashPassword('pa\u00dfwort-\u00e9');
    expect(await verifyPassword(hash, 'pa\u00dfwort-\u00e9')).toBe(true);
    expect(await verifyPassword(hash, 'pa\u00dfwort-e\u0301')).toBe(true);
    expect(await verifyPassword(hash, 'pa\u00dfwort-e')).toBe(false);
  });

  it('never match where there is no hash', async () => {
    expect(await verifyPassword(null, 'no account has this password')).toBe(false);
  });
});
