// Makes an assistant as a person asks for it: from a template, from nothing, or as the copy of another one.
import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { AppError, notFound } from '@/lib/errors';
import { dataOf, type VersionData } from './add-version';
import { type Assistant, assistantFieldsSchema } from './assistant';
import { DEFAULT_CATEGORY, DEFAULT_ROLE } from './configuration';
import { freeName } from './free-name';
import { getAssistant } from './get';
import { ASSISTANTS_PER_ACCOUNT, COLORS } from './limits';
import { withLockedAccount } from './lock';
import { TEMPLATES } from './templates';

/** What is given stands before what it is made from. */
export const additionSchema = assistantFieldsSchema.partial().extend({
  from: z
    .union(
      [z.object({ template: z.string().max(100) }), z.object({ assistant: z.uuid().toLowerCase() })],
      'Say which template or which assistant to start from.',
    )
    .nullish(),
});
export type Addition = z.infer<typeof additionSchema>;

export function tooManyAssistants(): AppError {
  return new AppError(
    'conflict',
    `An account has at most ${ASSISTANTS_PER_ACCOUNT} assistants. Delete one that is no longer needed.`,
  );
}

type Other = { name: string; color: string };

/**
 * The new assistant, at version 1 and after the others. Throws an AppError: `not_found` when what it is made from is
 * not there, `conflict` when there are too many.
 */
export function addAssistant(accountId: string, { from, ...given }: Addition): Promise<Assistant> {
  return withLockedAccount(accountId, async (tx) => {
    const others = await tx.$queryRaw<Other[]>`
      SELECT v.name, v.color FROM assistant a
      JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
      WHERE a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL`;
    if (others.length >= ASSISTANTS_PER_ACCOUNT) throw tooManyAssistants();
    const start = await startOf(tx, accountId, from, others);
    const data = { ...start, ...withoutUndefined(given) };
    const id = randomUUIDv7();
    await tx.$executeRaw`
      INSERT INTO assistant (id, account_id, current_version, version_count, position)
      SELECT ${id}::uuid, ${accountId}::uuid, 1, 1, COALESCE(max(position), -1) + 1
      FROM assistant WHERE account_id = ${accountId}::uuid`;
    await tx.assistantVersion.create({
      data: {
        ...data,
        assistantId: id,
        accountId,
        number: 1,
        config: data.config as Prisma.InputJsonObject,
        configurable: data.configurable as Prisma.InputJsonObject,
        context: data.context as Prisma.InputJsonObject,
        metadata: {},
      },
    });
    return await getAssistant(accountId, id, tx);
  });
}

async function startOf(
  tx: Prisma.TransactionClient,
  accountId: string,
  from: Addition['from'],
  others: Other[],
): Promise<VersionData> {
  const names = others.map(({ name }) => name);
  if (from && 'assistant' in from) {
    const original = await tx.assistantVersion.findFirst({
      where: { accountId, currentOf: { id: from.assistant, accountId, deletedAt: null } },
    });
    if (original === null) throw notFound('assistant');
    return { ...dataOf(original), name: freeName(`Copy of ${original.name}`, names), note: null };
  }
  const template = from && TEMPLATES.find(({ id }) => id === from.template);
  if (from && !template) throw notFound('template');
  const { id: _, ...fields } = template ?? {
    id: null,
    name: 'New assistant',
    description: null,
    color: leastUsed(others),
    icon: null,
    category: DEFAULT_CATEGORY,
    role: DEFAULT_ROLE,
  };
  return {
    ...fields,
    name: freeName(fields.name, names),
    endUser: '',
    model: null,
    note: null,
    config: {},
    configurable: {},
    context: {},
    metadata: {},
  };
}

function leastUsed(others: Other[]): string {
  const uses = (color: string) => others.filter((other) => other.color === color).length;
  return COLORS.reduce((best, color) => (uses(color) < uses(best) ? color : best));
}

function withoutUndefined<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
