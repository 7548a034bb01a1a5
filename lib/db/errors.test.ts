import { describe, expect, it } from 'vitest';
import { db } from './client.ts';
import { databaseErrorCode, isCheckViolation, isForeignKeyViolation, isUniqueViolation } from './errors.ts';
import { Prisma } from './generated/client.ts';
import { query } from './query.ts';

const email = 'ada@example.com';

const failure = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
};

describe('what a failed query broke', () => {
  it('tells a unique index by its name, for a model call, for raw SQL and for the driver', async () => {
    await db.account.create({ data: { email } });
    for (const error of [
      await failure(db.account.create({ data: { email } })),
      await failure(db.$executeRaw`INSERT INTO account (id, email) VALUES (gen_random_uuid(), ${email})`),
      await failure(query(Prisma.sql`INSERT INTO account (id, email) VALUES (gen_random_uuid(), ${email})`)),
    ]) {
      expect(isUniqueViolation(error)).toBe(true);
      expect(isUniqueViolation(error, 'account_email_key')).toBe(true);
      expect(isUniqueViolation(error, 'account_email')).toBe(false);
      expect(isCheckViolation(error)).toBe(false);
    }
  });

  it('tells a check constraint by its name, for a model call and for raw SQL', async () => {
    for (const error of [
      await failure(db.account.create({ data: { email: 'ADA@example.com' } })),
      await failure(
        db.$executeRaw`INSERT INTO account (id, email) VALUES (gen_random_uuid(), 'ADA@example.com')`,
      ),
    ]) {
      expect(isCheckViolation(error, 'account_email_lower')).toBe(true);
      expect(isCheckViolation(error, 'account_name')).toBe(false);
    }
  });

  it('tells a foreign key, also at the end of a transaction', async () => {
    const accountId = '00000000-0000-7000-8000-000000000000';
    const error = await failure(
      db.$transaction([db.profile.create({ data: { accountId, category: 'personal' } })]),
    );
    expect(isForeignKeyViolation(error, 'profile_account_id_fkey')).toBe(true);
  });

  it('leaves other errors alone', () => {
    expect(databaseErrorCode(new Error('23505'))).toBeUndefined();
    expect(isUniqueViolation(undefined)).toBe(false);
  });
});
