// Takes assistants out of a file into an account, or says what doing so would do.
import { randomUUIDv7 } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '@/lib/db/generated/client';
import { tooManyAssistants } from './add-assistant';
import { readPortable } from './export';
import { freeName } from './free-name';
import { ASSISTANTS_PER_ACCOUNT, type Color, type IconName } from './limits';
import { withLockedAccount } from './lock';
import type { PortableAssistant, PortableFile, PortableVersion } from './portable';

export type ImportItem = {
  name: string;
  category: string;
  color: Color;
  icon: IconName | null;
  /** How many. */
  versions: number;
  /** What the account has already, with these versions and perhaps later ones, is left alone. */
  action: 'create' | 'skip';
  /** The name that it gets, or has. */
  as: string;
};

/**
 * Throws an AppError `conflict` when there would be too many assistants. Without `apply` nothing changes.
 */
export function importAssistants(
  accountId: string,
  { assistants }: PortableFile,
  { apply }: { apply: boolean },
): Promise<ImportItem[]> {
  return withLockedAccount(accountId, async (tx) => {
    const known = await readPortable(accountId, null, tx);
    const added: PortableAssistant[] = [];
    const items = assistants.map((assistant) => {
      const all = [...known, ...added];
      const twin = all.find((other) => startsWith(other, assistant));
      const as =
        twin?.name ??
        freeName(
          assistant.name,
          all.map(({ name }) => name),
        );
      if (!twin) added.push(named(assistant, as));
      return itemOf(assistant, twin ? 'skip' : 'create', as);
    });
    if (known.length + added.length > ASSISTANTS_PER_ACCOUNT) throw tooManyAssistants();
    if (apply && added.length > 0) await insert(tx, accountId, added);
    return items;
  });
}

/** When a version was saved makes no difference: every account has the starters of its own first moment. */
const contentOf = ({ createdAt: _, ...content }: PortableVersion) => content;

function startsWith(other: PortableAssistant, { versions }: PortableAssistant): boolean {
  const first = other.versions.slice(0, versions.length);
  return isDeepStrictEqual(first.map(contentOf), versions.map(contentOf));
}

function currentOf({ versions, currentVersion }: PortableAssistant): PortableVersion {
  const current = versions[currentVersion - 1];
  if (current === undefined) throw new RangeError(`There is no version ${currentVersion}.`);
  return current;
}

/** A version does not change, so another name makes one more. */
function named(assistant: PortableAssistant, name: string): PortableAssistant {
  const current = currentOf(assistant);
  if (name === current.name) return assistant;
  const number = assistant.versions.length + 1;
  const renamed = {
    ...current,
    number,
    name,
    note: 'Renamed when it was imported.',
    basedOn: current.number,
    createdAt: new Date().toISOString(),
  };
  return { name, currentVersion: number, versions: [...assistant.versions, renamed] };
}

function itemOf(assistant: PortableAssistant, action: ImportItem['action'], as: string): ImportItem {
  const { category, color, icon } = currentOf(assistant);
  return { name: assistant.name, category, color, icon, versions: assistant.versions.length, action, as };
}

/** Behind the others. Two statements, however many versions there are. */
async function insert(
  tx: Prisma.TransactionClient,
  accountId: string,
  assistants: PortableAssistant[],
): Promise<void> {
  const rows = assistants.map((assistant, place) => ({ ...assistant, id: randomUUIDv7(), place }));
  const heads = rows.map(({ id, place, currentVersion, versions }) => {
    return { id, place, currentVersion, versionCount: versions.length };
  });
  const versions = rows.flatMap(({ id, versions: all }) => all.map((version) => ({ ...version, id })));
  await tx.$executeRaw`
    INSERT INTO assistant (id, account_id, current_version, version_count, position)
    SELECT x.id, ${accountId}::uuid, x."currentVersion", x."versionCount", x.place + 1 +
      (SELECT COALESCE(max(position), -1) FROM assistant WHERE account_id = ${accountId}::uuid)
    FROM jsonb_to_recordset(${JSON.stringify(heads)}::jsonb)
      AS x (id uuid, place integer, "currentVersion" integer, "versionCount" integer)`;
  await tx.$executeRaw`
    INSERT INTO assistant_version (assistant_id, account_id, number, name, description, color, icon, category, end_user,
      role, model, note, based_on, created_at, configurable, config, context, metadata)
    SELECT x.id, ${accountId}::uuid, x.number, x.name, x.description, x.color, x.icon, x.category, x."endUser",
      x.role, x.model, x.note, x."basedOn", x."createdAt", x.configurable, x.config, x.context, x.metadata
    FROM jsonb_to_recordset(${JSON.stringify(versions)}::jsonb)
      AS x (id uuid, number integer, name text, description text, color text, icon text, category text,
        "endUser" text, role text, model text, note text, "basedOn" integer, "createdAt" timestamptz,
        configurable jsonb, config jsonb, context jsonb, metadata jsonb)`;
}
