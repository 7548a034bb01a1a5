// Makes an API key.
import { db } from '../../db/client.ts';
import { AppError } from '../../errors.ts';
import { type ApiKey, KEY_LIMIT } from './api-key.ts';
import { API_KEY_COLUMNS, toApiKey } from './key-row.ts';
import { hashSecret, hintOf, newSecret } from './secret.ts';

/** `name` has passed `keyNameSchema`. The secret is in this answer alone. Throws `conflict` past the limit. */
export async function createKey(accountId: string, name: string): Promise<{ key: ApiKey; secret: string }> {
  const secret = newSecret();
  const row = await db.$transaction(async (tx) => {
    // Two requests at once must not both take the last place.
    await tx.$executeRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
    if ((await tx.apiKey.count({ where: { accountId, revokedAt: null } })) >= KEY_LIMIT) {
      throw new AppError(
        'conflict',
        `There are ${KEY_LIMIT} keys already. Revoke one that is no longer in use.`,
      );
    }
    return await tx.apiKey.create({
      data: { accountId, name, hash: hashSecret(secret), hint: hintOf(secret) },
      select: API_KEY_COLUMNS,
    });
  });
  return { key: toApiKey(row), secret };
}
