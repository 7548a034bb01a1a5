import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { runs } from '@/lib/testing/runs';
import { addAssistant } from './add-assistant';
import { type Revision, revisionSchema } from './assistant';
import { createAssistant } from './create-assistant';
import { deleteAssistant } from './delete-assistant';
import { exportAssistants } from './export';
import { getAssistant, listAssistants } from './get';
import { importAssistants } from './import';
import { COLORS, ICONS } from './limits';
import { readImport } from './read-import';
import { reconfigureAssistant } from './reconfigure';
import { restoreVersion } from './restore';
import { reviseAssistant } from './revise';
import { namesOf, newAccount } from './testing';
import { listVersions } from './versions';

const fileOf = async (accountId: string, id: string | null = null) =>
  `${JSON.stringify(await exportAssistants(accountId, id), null, 2)}\n`;
const take = (accountId: string, text: string, apply = true) =>
  importAssistants(accountId, readImport(text), { apply });

/** An account that never had any assistant. */
const emptyAccount = async () => (await db.account.create({ data: {} })).id;

describe('what was exported', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const typed = fc
    .record(
      {
        name: text,
        role: fc.string({ unit: 'grapheme', maxLength: 400 }),
        description: fc.option(text),
        category: text,
        color: fc.constantFrom(...COLORS),
        icon: fc.option(fc.constantFrom(...ICONS)),
        model: fc.option(fc.constantFrom('openai/gpt', 'built-in')),
        note: text,
      },
      { requiredKeys: [] },
    )
    .map((fields) => revisionSchema.safeParse(fields).data)
    .filter((revision): revision is Revision => revision !== undefined);
  const json = fc.dictionary(
    fc.string({ unit: 'grapheme', maxLength: 8 }).filter((key) => key !== '__proto__'),
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.integer()),
    ),
    { maxKeys: 3 },
  );
  const step = fc.oneof(
    { weight: 3, arbitrary: typed.map((revision) => ({ revision })) },
    { weight: 1, arbitrary: json.map((metadata) => ({ metadata })) },
    { weight: 1, arbitrary: fc.nat().map((restore) => ({ restore })) },
  );

  it('is the same byte for byte in another account, all versions of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { accountId, work } = await newAccount();
        for (const each of steps) {
          const { version } = await getAssistant(accountId, work.id);
          if ('revision' in each) await reviseAssistant(accountId, work.id, each.revision);
          else if ('metadata' in each) await reconfigureAssistant(accountId, work.id, each);
          else await restoreVersion(accountId, work.id, (each.restore % version) + 1);
        }
        const file = await fileOf(accountId);
        const other = await emptyAccount();
        const items = await take(other, file);
        expect(items.map(({ action }) => action)).toEqual(['create', 'create']);
        const names = await namesOf(accountId);
        // Two of one name would not stay two of one name.
        if (new Set(names.map((name) => name.toLowerCase())).size === 2) {
          expect(await fileOf(other)).toBe(file);
        }
      }),
      { numRuns: runs(8) },
    );
  });

  it('keeps who a list belongs to and what programs configured', async () => {
    const { accountId } = await newAccount();
    const configurable = {
      user_id: 'lance',
      todo_category: 'API',
      time_zone: 'Asia/Tokyo',
      more: [1, { a: null }],
    };
    const entry = { configurable, context: { model: 'x' }, config: { tags: ['t'] }, metadata: { m: 1 } };
    const { id } = await createAssistant(accountId, { ...entry, name: 'API', description: 'd' });
    const file = await fileOf(accountId, id);
    const other = await emptyAccount();
    await take(other, file);
    expect(await fileOf(other)).toBe(file);
  });

  it('goes on after the highest number, from the version that was current', async () => {
    const { accountId, work } = await newAccount();
    for (const role of ['2', '3']) await reviseAssistant(accountId, work.id, { role });
    await restoreVersion(accountId, work.id, 2);
    const other = await emptyAccount();
    await take(other, await fileOf(accountId, work.id));
    const [imported] = await listAssistants(other);
    expect(imported).toMatchObject({ version: 2, role: '2' });
    const { assistant } = await reviseAssistant(other, imported?.id ?? '', { role: '4' });
    expect(assistant.version).toBe(4);
    const { versions } = await listVersions(other, assistant.id);
    expect(versions[0]).toMatchObject({ basedOn: 2, changes: ['role'] });
  });

  it('is only what the account has', async () => {
    const { accountId, work, personal } = await newAccount();
    const { accountId: stranger } = await newAccount();
    await deleteAssistant(accountId, personal.id);
    expect((await exportAssistants(accountId, null)).assistants.map(({ name }) => name)).toEqual(['Work']);
    for (const [who, id] of [
      [stranger, work.id],
      [accountId, personal.id],
      [accountId, randomUUID()],
    ] as const) {
      await expect(exportAssistants(who, id)).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('importing', () => {
  it('is shown first and changes nothing until it is wanted', async () => {
    const { accountId, work } = await newAccount();
    await reviseAssistant(accountId, work.id, { role: 'Mine', icon: 'star' });
    const file = await fileOf(accountId);
    const other = await newAccount();
    const expected = [
      {
        name: 'Personal',
        category: 'personal',
        color: 'violet',
        icon: 'user',
        versions: 1,
        action: 'skip',
        as: 'Personal',
      },
      {
        name: 'Work',
        category: 'work',
        color: 'teal',
        icon: 'star',
        versions: 2,
        action: 'create',
        as: 'Work 2',
      },
    ];
    expect(await take(other.accountId, file, false)).toEqual(expected);
    expect(await namesOf(other.accountId)).toEqual(['Personal', 'Work']);
    expect(await take(other.accountId, file)).toEqual(expected);
    expect(await namesOf(other.accountId)).toEqual(['Personal', 'Work', 'Work 2']);
  });

  it('twice does nothing the second time, even after more was changed, and also twice at once', async () => {
    const { accountId, work } = await newAccount();
    await reviseAssistant(accountId, work.id, { role: 'Mine' });
    const file = await fileOf(accountId);
    const other = await newAccount();
    await Promise.all([take(other.accountId, file), take(other.accountId, file)]);
    const assistants = await listAssistants(other.accountId);
    expect(assistants.map(({ name }) => name)).toEqual(['Personal', 'Work', 'Work 2']);
    await reviseAssistant(other.accountId, assistants[2]?.id ?? '', { name: 'My work', role: 'Later' });
    const again = await take(other.accountId, file);
    expect(again.map(({ action, as }) => [action, as])).toEqual([
      ['skip', 'Personal'],
      ['skip', 'My work'],
    ]);
    expect((await take(accountId, file)).map(({ action }) => action)).toEqual(['skip', 'skip']);
    expect(await namesOf(accountId)).toEqual(['Personal', 'Work']);
  });

  it('under another name keeps the versions as they are and adds one', async () => {
    const { accountId, work } = await newAccount();
    await reviseAssistant(accountId, work.id, { role: 'Mine' });
    const other = await newAccount();
    await take(other.accountId, await fileOf(accountId, work.id));
    const id = (await listAssistants(other.accountId))[2]?.id ?? '';
    const { versions } = await listVersions(other.accountId, id);
    expect(versions).toMatchObject([
      { number: 3, name: 'Work 2', note: 'Renamed when it was imported.', basedOn: 2, changes: ['name'] },
      { number: 2, name: 'Work', role: 'Mine' },
      { number: 1, name: 'Work', role: work.role },
    ]);
  });

  it('brings back what was deleted, as a new assistant', async () => {
    const { accountId, work } = await newAccount();
    const file = await fileOf(accountId);
    await deleteAssistant(accountId, work.id);
    expect((await take(accountId, file)).map(({ action }) => action)).toEqual(['skip', 'create']);
    expect(await namesOf(accountId)).toEqual(['Personal', 'Work']);
  });

  it('takes one of two that are the same in the file', async () => {
    const { accountId, work } = await newAccount();
    const file = await exportAssistants(accountId, work.id);
    const twice = { ...file, assistants: [...file.assistants, ...file.assistants] };
    const items = await take(await emptyAccount(), JSON.stringify(twice));
    expect(items.map(({ action }) => action)).toEqual(['create', 'skip']);
  });

  it('of too many leaves the account as it was', async () => {
    const { accountId } = await newAccount();
    for (let count = 1; count <= 97; count += 1) await addAssistant(accountId, {});
    const source = await newAccount();
    await addAssistant(source.accountId, { name: 'One' });
    await addAssistant(source.accountId, { name: 'Two' });
    const file = await fileOf(source.accountId);
    await expect(take(accountId, file, false)).rejects.toMatchObject({ code: 'conflict' });
    await expect(take(accountId, file)).rejects.toMatchObject({ code: 'conflict' });
    expect(await namesOf(accountId)).toHaveLength(99);
  });

  it('takes a thousand versions at once', async () => {
    const { accountId, work } = await newAccount();
    const file = await exportAssistants(accountId, work.id);
    const [{ versions: [first] = [] } = {}] = file.assistants;
    const versions = Array.from({ length: 1000 }, (_, i) => ({ ...first, number: i + 1, role: `Role ${i}` }));
    const text = JSON.stringify({ ...file, assistants: [{ name: 'Work', currentVersion: 7, versions }] });
    const other = await emptyAccount();
    await take(other, text);
    const [imported] = await listAssistants(other);
    expect(imported).toMatchObject({ version: 7, role: 'Role 6' });
    expect(await db.assistantVersion.count({ where: { accountId: other } })).toBe(1000);
  });
});
