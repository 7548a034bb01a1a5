import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createGuest } from '@/lib/auth/account';
import { db } from '@/lib/db/client';
import { deleteAssistant } from './delete-assistant';
import { ensureAssistants } from './ensure-assistants';
import { getAssistant, listAssistants } from './get';
import { restoreVersion } from './restore';
import { reviseAssistant } from './revise';
import { listVersions } from './versions';

async function newAssistant() {
  const { id: accountId } = await createGuest();
  const [assistant] = await listAssistants(accountId);
  if (assistant === undefined) throw new Error('The account has no assistant.');
  return { accountId, id: assistant.id, role: assistant.role };
}

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('the assistants of a new account', () => {
  it('are Personal and Work, each with its own list and colour, at version 1', async () => {
    const { id } = await createGuest();
    const assistants = await listAssistants(id);
    expect(assistants.map(({ name, category, version }) => [name, category, version])).toEqual([
      ['Personal', 'personal', 1],
      ['Work', 'work', 1],
    ]);
    expect(new Set(assistants.map(({ color }) => color)).size).toBe(2);
  });

  it('have roles that the rules of the built-in model can read', async () => {
    const { id } = await createGuest();
    const [personal, work] = await listAssistants(id);
    for (const { role } of [personal, work].filter((assistant) => assistant !== undefined)) {
      expect(role).toContain('grouped by deadline: overdue, today, this week, later');
      expect(role).toContain('missing deadlines');
      expect(role).toContain('time estimates');
      expect(role).toMatch(/"[^"]*\[task\][^"]*"/);
    }
    expect(work?.role.match(/: typically \d days?$/gm)).toHaveLength(3);
    expect(work?.role).toMatch(/"[^"]*\[suggested timeframe\][^"]*"/);
    expect(personal?.role).not.toContain('typically');
  });
});

describe('an account whose assistants were all deleted', () => {
  it('gets the starters again, once, when its chat is opened', async () => {
    const { id } = await createGuest();
    for (const assistant of await listAssistants(id)) await deleteAssistant(id, assistant.id);
    expect(await listAssistants(id)).toEqual([]);
    const opened = await Promise.all([ensureAssistants(id), ensureAssistants(id)]);
    for (const assistants of opened) {
      expect(assistants.map(({ name }) => name)).toEqual(['Personal', 'Work']);
    }
  });

  it('is left alone while it has one, and nothing is made for an account that is gone', async () => {
    const { accountId, id } = await newAssistant();
    await deleteAssistant(accountId, id);
    expect((await ensureAssistants(accountId)).map(({ name }) => name)).toEqual(['Work']);
    expect(await ensureAssistants(randomUUID())).toEqual([]);
  });
});

describe('revising', () => {
  it('makes the next version and leaves the one before as it was', async () => {
    const { accountId, id, role } = await newAssistant();
    const { assistant, changed } = await reviseAssistant(accountId, id, {
      role: 'Be brief.',
      note: 'Shorter',
    });
    expect({ changed, version: assistant.version, role: assistant.role }).toEqual({
      changed: true,
      version: 2,
      role: 'Be brief.',
    });
    const { versions } = await listVersions(accountId, id);
    expect(versions.map((version) => [version.number, version.role, version.note])).toEqual([
      [2, 'Be brief.', 'Shorter'],
      [1, role, null],
    ]);
  });

  it('makes no version when nothing differs', async () => {
    const { accountId, id, role } = await newAssistant();
    const { changed } = await reviseAssistant(accountId, id, { role, note: 'The same', baseVersion: 1 });
    expect(changed).toBe(false);
    expect((await listVersions(accountId, id)).versions).toHaveLength(1);
  });

  it('keeps what an API client put into the configuration', async () => {
    const { accountId, id } = await newAssistant();
    const first = await db.assistantVersion.findFirstOrThrow({ where: { accountId, assistantId: id } });
    await db.assistantVersion.create({
      data: {
        ...first,
        number: 2,
        configurable: { a: [1] },
        config: { tags: ['e'] },
        context: { b: null },
        metadata: { c: 'd' },
      },
    });
    await db.assistant.update({ where: { id }, data: { currentVersion: 2, versionCount: 2 } });
    await reviseAssistant(accountId, id, { name: 'Renamed' });
    const third = await db.assistantVersion.findFirstOrThrow({
      where: { accountId, assistantId: id, number: 3 },
    });
    expect([third.configurable, third.config, third.context, third.metadata]).toEqual([
      { a: [1] },
      { tags: ['e'] },
      { b: null },
      { c: 'd' },
    ]);
  });

  it('gives fifty revisions at once fifty consecutive numbers', async () => {
    const { accountId, id } = await newAssistant();
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, i) => reviseAssistant(accountId, id, { role: `Role ${i}` })),
    );
    const numbers = results.map(({ assistant }) => assistant.version).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => i + 2));
    expect((await getAssistant(accountId, id)).version).toBe(51);
  });

  it('refuses to overwrite a version that the person has not seen, and names it', async () => {
    const { accountId, id } = await newAssistant();
    await reviseAssistant(accountId, id, { role: 'From the other tab', baseVersion: 1 });
    await expect(reviseAssistant(accountId, id, { role: 'Mine', baseVersion: 1 })).rejects.toEqual(
      expect.objectContaining({ code: 'conflict', message: expect.stringContaining('Version 2 was saved') }),
    );
    expect((await getAssistant(accountId, id)).role).toBe('From the other tab');
  });

  it('lets only one of two tabs win that save at the same moment', async () => {
    const { accountId, id } = await newAssistant();
    const results = await Promise.allSettled(
      ['One', 'Two'].map((role) => reviseAssistant(accountId, id, { role, baseVersion: 1 })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('restoring', () => {
  it('makes a version current, adds none, and numbers go on after the highest', async () => {
    const { accountId, id, role } = await newAssistant();
    await reviseAssistant(accountId, id, { role: 'Second' });
    expect(await restoreVersion(accountId, id, 1)).toMatchObject({ version: 1, role });
    expect((await listVersions(accountId, id)).versions).toHaveLength(2);
    const { assistant } = await reviseAssistant(accountId, id, { role: 'Third' });
    expect(assistant.version).toBe(3);
  });

  it('does not find a version that never was', async () => {
    const { accountId, id } = await newAssistant();
    await expect(restoreVersion(accountId, id, 2)).rejects.toEqual(code('not_found'));
  });
});

describe('versions', () => {
  it('are immutable in the database itself', async () => {
    const { accountId, id } = await newAssistant();
    const where = { accountId, assistantId: id };
    await expect(db.assistantVersion.updateMany({ where, data: { role: 'Other' } })).rejects.toThrow(
      'immutable',
    );
    await expect(db.assistantVersion.deleteMany({ where })).rejects.toThrow('immutable');
  });

  it('can be read page by page', async () => {
    const { accountId, id } = await newAssistant();
    for (const role of ['2', '3', '4']) await reviseAssistant(accountId, id, { role });
    const numbers = async (page: Parameters<typeof listVersions>[2]) =>
      (await listVersions(accountId, id, page)).versions.map(({ number }) => number);
    expect(await numbers({ limit: 2 })).toEqual([4, 3]);
    expect(await numbers({ before: 3, limit: 2 })).toEqual([2, 1]);
    expect(await numbers({ before: 1 })).toEqual([]);
  });
});

describe("another account's assistant", () => {
  it('is not found, whatever one tries', async () => {
    const { id, accountId: owner } = await newAssistant();
    const { id: stranger } = await createGuest();
    for (const attempt of [
      () => getAssistant(stranger, id),
      () => reviseAssistant(stranger, id, { role: 'Taken over' }),
      () => restoreVersion(stranger, id, 1),
      () => listVersions(stranger, id),
      () => getAssistant(owner, randomUUID()),
    ]) {
      await expect(attempt()).rejects.toEqual(code('not_found'));
    }
    expect((await getAssistant(owner, id)).version).toBe(1);
  });
});
