// Password hashes: Argon2id with the parameters that OWASP's Password Storage Cheat Sheet recommends.
import { hash, verify } from '@node-rs/argon2';

/** 2 is Argon2id; 19 MiB of memory, two passes, one lane. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same text may reach us composed in several ways, depending on the keyboard. */
const normalized = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), PARAMETERS);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash the answer is no, after the same work, so
 * that the time it takes does not tell whether an account exists.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(passwordHash ?? (await decoy), normalized(password));
  return matches && passwordHash !== null;
}
