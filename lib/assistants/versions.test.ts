import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { listAnswers } from './answers';
import { AssistantConflict } from './conflict';
import { createAssistant } from './create-assistant';
import { deleteAssistant } from './delete-assistant';
import { getAssistant } from './get';
import { reconfigureAssistant } from './reconfigure';
import { restoreVersion } from './restore';
import { reviseAssistant } from './revise';
import { newAccount } from './testing';
import { getVersion, listVersions } from './versions';

const gone = { code: 'not_found' };

async function changesOf(accountId: string, id: string) {
  const { versions } = await listVersions(accountId, id);
  return versions.map(({ number, basedOn, changes }) => [number, basedOn, changes.join()]);
}

describe('what a version changed', () => {
  it('is told against the version that was current when it was saved', async () => {
    const { accountId, work } = await newAccount();
    const revise = (revision: Parameters<typeof reviseAssistant>[2]) =>
      reviseAssistant(accountId, work.id, revision);
    await revise({ name: 'Job', role: 'Two' });
    await revise({ color: 'rose', icon: null, category: 'job', description: null, model: 'x' });
    await restoreVersion(accountId, work.id, 1);
    await revise({ role: 'Four' });
    expect(await changesOf(accountId, work.id)).toEqual([
      [4, 1, 'role'],
      [3, 2, 'description,color,icon,category,model'],
      [2, 1, 'name,role'],
      [1, null, 'created'],
    ]);
  });

  it('is something else where a program changed what only programs know, and may be nothing', async () => {
    const { accountId } = await newAccount();
    const nothing = { configurable: {}, context: {}, config: {}, metadata: {}, description: null };
    const { id } = await createAssistant(accountId, { ...nothing, name: 'API' });
    await reconfigureAssistant(accountId, id, { metadata: { a: 1 } });
    await reconfigureAssistant(accountId, id, {});
    const config = { config: {}, configurable: { task_maistro_role: 'New' } };
    await reconfigureAssistant(accountId, id, { config });
    await reconfigureAssistant(accountId, id, { context: { time_zone: 'Asia/Tokyo' } });
    expect(await changesOf(accountId, id)).toEqual([
      [5, 4, 'other'],
      [4, 3, 'role'],
      [3, 2, ''],
      [2, 1, 'other'],
      [1, null, 'created'],
    ]);
  });

  it('is known for versions from before it was kept which one they were made of', async () => {
    const { accountId, work } = await newAccount();
    const first = await db.assistantVersion.findFirstOrThrow({ where: { accountId, assistantId: work.id } });
    const same = { config: {}, configurable: {}, context: {}, metadata: {} };
    await db.assistantVersion.create({ data: { ...first, ...same, number: 2, role: 'Old', basedOn: null } });
    expect(await changesOf(accountId, work.id)).toEqual([
      [2, null, 'role'],
      [1, null, 'created'],
    ]);
  });
});

describe('the answers of a version', () => {
  async function answer(accountId: string, id: string, text: string, thread: object = {}) {
    const row = { accountId, assistantId: id, title: `About ${text.slice(0, 20)}`, lastSeq: 1, ...thread };
    const { id: threadId } = await db.thread.create({ data: row });
    const { currentVersion } = await db.assistant.findFirstOrThrow({ where: { id, accountId } });
    const message = await db.message.create({
      data: {
        accountId,
        threadId,
        seq: 1,
        role: 'assistant',
        parts: [{ type: 'step-start' }, { type: 'text', text }, { type: 'text', text: 'End.' }],
        assistantId: id,
        assistantVersion: currentVersion,
        createdAt: new Date('2026-11-23T10:00:00Z'),
      },
    });
    return { threadId, messageId: message.id };
  }

  it('are counted and listed, latest first, each page after the other', async () => {
    const { accountId, work } = await newAccount();
    for (const text of ['one', 'two', 'x'.repeat(300)]) await answer(accountId, work.id, text);
    await answer(accountId, work.id, 'deleted', { deletedAt: new Date() });
    await answer(accountId, work.id, 'passing', { temporary: true });
    await reviseAssistant(accountId, work.id, { role: 'Two' });
    const second = await answer(accountId, work.id, 'of the second');
    expect((await listVersions(accountId, work.id)).versions.map(({ answers }) => answers)).toEqual([1, 3]);
    expect(await listAnswers(accountId, work.id, 2)).toEqual({
      answers: [
        {
          ...second,
          threadTitle: 'About of the second',
          excerpt: 'of the second End.',
          createdAt: '2026-11-23T10:00:00.000Z',
        },
      ],
      nextCursor: null,
    });
    const first = await listAnswers(accountId, work.id, 1, { limit: 2 });
    expect(first.answers[0]?.excerpt).toBe(`${'x'.repeat(200)}…`);
    const rest = await listAnswers(accountId, work.id, 1, { before: first.nextCursor ?? '', limit: 2 });
    expect(rest.nextCursor).toBeNull();
    const all = [...first.answers, ...rest.answers].map(({ threadTitle }) => threadTitle);
    expect(all).toEqual([`About ${'x'.repeat(20)}`, 'About two', 'About one']);
  });

  it('may be none, and belong to the account alone', async () => {
    const { accountId, work } = await newAccount();
    const other = await newAccount();
    await answer(accountId, work.id, 'private');
    await expect(listAnswers(other.accountId, work.id, 1)).rejects.toMatchObject(gone);
    await expect(listAnswers(accountId, work.id, 2)).rejects.toMatchObject(gone);
    expect(await listAnswers(other.accountId, other.work.id, 1)).toEqual({ answers: [], nextCursor: null });
    const wrong = { before: "1_' OR true" };
    await expect(listAnswers(accountId, work.id, 1, wrong)).rejects.toThrow(
      'This page of answers does not exist',
    );
  });
});

describe('a version', () => {
  it('can be read by its number, by its account alone, as long as its assistant is there', async () => {
    const { accountId, work } = await newAccount();
    const other = await newAccount();
    expect(await getVersion(accountId, work.id, 1)).toMatchObject({
      number: 1,
      name: 'Work',
      icon: 'briefcase',
    });
    await expect(getVersion(accountId, work.id, 2)).rejects.toMatchObject(gone);
    await expect(getVersion(other.accountId, work.id, 1)).rejects.toMatchObject(gone);
    await deleteAssistant(accountId, work.id);
    await expect(getVersion(accountId, work.id, 1)).rejects.toMatchObject(gone);
    await expect(listVersions(accountId, work.id)).rejects.toMatchObject(gone);
  });
});

describe('two tabs', () => {
  it('are told what is current now when the version they saw no longer is', async () => {
    const { accountId, work } = await newAccount();
    await reviseAssistant(accountId, work.id, { role: 'Mine', baseVersion: 1 });
    for (const attempt of [
      () => reviseAssistant(accountId, work.id, { role: 'Other', baseVersion: 1 }),
      () => restoreVersion(accountId, work.id, 1, 1),
    ]) {
      const error = await attempt().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(AssistantConflict);
      expect(error).toMatchObject({ code: 'conflict', current: { version: 2, role: 'Mine' } });
    }
    expect(await restoreVersion(accountId, work.id, 1, 2)).toMatchObject({ version: 1 });
  });

  it('of which one restores while the other saves: one wins, and nothing is lost', async () => {
    const { accountId, work } = await newAccount();
    await reviseAssistant(accountId, work.id, { role: 'Second' });
    const [restored, saved] = await Promise.allSettled([
      restoreVersion(accountId, work.id, 1, 2),
      reviseAssistant(accountId, work.id, { role: 'Third', baseVersion: 2 }),
    ]);
    expect([restored.status, saved.status].sort()).toEqual(['fulfilled', 'rejected']);
    const { version } = await getAssistant(accountId, work.id);
    expect(version).toBe(restored.status === 'fulfilled' ? 1 : 3);
  });

  it('of which fifty save and restore at once give no number twice and leave none out', async () => {
    const { accountId, work } = await newAccount();
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        i % 5 === 4
          ? restoreVersion(accountId, work.id, 1)
          : reviseAssistant(accountId, work.id, { role: `Role ${i}` }),
      ),
    );
    const { versions } = await listVersions(accountId, work.id, { limit: 100 });
    expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, i) => 41 - i));
    expect(new Set(versions.map(({ role }) => role)).size).toBe(41);
    for (const { number, basedOn } of versions) {
      if (number > 1) expect(basedOn).toBeLessThan(number);
    }
  });

  it('of which one deleted the assistant: the other is told that it is gone', async () => {
    const { accountId, work } = await newAccount();
    await deleteAssistant(accountId, work.id);
    for (const attempt of [
      () => reviseAssistant(accountId, work.id, { role: 'Mine', baseVersion: 1 }),
      () => restoreVersion(accountId, work.id, 1),
      () => getAssistant(accountId, work.id),
      () => deleteAssistant(accountId, work.id),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ ...gone, message: expect.stringContaining('deleted') });
    }
    await expect(getAssistant(accountId, randomUUID())).rejects.toMatchObject(gone);
  });
});
