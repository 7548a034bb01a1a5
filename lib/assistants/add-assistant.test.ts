import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { addAssistant } from './add-assistant';
import { createAssistant } from './create-assistant';
import { freeName } from './free-name';
import { NAME_LIMIT } from './limits';
import { reviseAssistant } from './revise';
import { TEMPLATES } from './templates';
import { namesOf, newAccount } from './testing';
import { listVersions } from './versions';

const gone = { code: 'not_found' };

describe('a new assistant', () => {
  it.each(TEMPLATES)('can start as $name', async ({ id, ...template }) => {
    const { accountId } = await newAccount();
    const assistant = await addAssistant(accountId, { from: { template: id } });
    const name = ['personal', 'work'].includes(id) ? `${template.name} 2` : template.name;
    expect(assistant).toMatchObject({ ...template, name, version: 1, isDefault: false });
    expect(await namesOf(accountId)).toEqual(['Personal', 'Work', name]);
  });

  it('can start from nothing, in a colour that no other one has', async () => {
    const { accountId, personal, work } = await newAccount();
    const made = [await addAssistant(accountId, { from: null }), await addAssistant(accountId, {})];
    expect(made.map(({ name }) => name)).toEqual(['New assistant', 'New assistant 2']);
    const colors = new Set([personal, work, ...made].map(({ color }) => color));
    expect(colors.size).toBe(4);
  });

  it('takes what is said before what it starts from', async () => {
    const { accountId } = await newAccount();
    const said = {
      name: 'Work',
      color: 'rose',
      icon: null,
      category: 'x',
      role: '',
      description: null,
    } as const;
    expect(await addAssistant(accountId, { from: { template: 'travel' }, ...said })).toMatchObject(said);
  });

  it('is refused where there is nothing to start from, or somebody else has it', async () => {
    const { accountId } = await newAccount();
    const { work } = await newAccount();
    await expect(addAssistant(accountId, { from: { template: 'none' } })).rejects.toMatchObject(gone);
    await expect(addAssistant(accountId, { from: { assistant: work.id } })).rejects.toMatchObject(gone);
    await expect(addAssistant(randomUUID(), {})).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await namesOf(accountId)).toHaveLength(2);
  });

  it('is one of a hundred at most, also when many are made at once', async () => {
    const { accountId, work } = await newAccount();
    const tries = await Promise.allSettled(
      Array.from({ length: 110 }, () => addAssistant(accountId, { from: { assistant: work.id } })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(98);
    const refusals = tries.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refusals[0]).toMatchObject({ code: 'conflict', message: expect.stringContaining('at most 100') });
    const rows = await db.assistant.findMany({ where: { accountId }, select: { position: true } });
    expect(new Set(rows.map(({ position }) => position)).size).toBe(100);
    expect(new Set(await namesOf(accountId)).size).toBe(100);
  });
});

describe('a copy', () => {
  it('is what the assistant is now, with a history of its own', async () => {
    const { accountId, work } = await newAccount();
    await reviseAssistant(accountId, work.id, { role: 'Second', icon: 'star', note: 'Why' });
    const copy = await addAssistant(accountId, { from: { assistant: work.id } });
    expect(copy).toMatchObject({
      name: 'Copy of Work',
      role: 'Second',
      icon: 'star',
      category: 'work',
      version: 1,
    });
    const { versions } = await listVersions(accountId, copy.id);
    expect(versions).toMatchObject([
      { number: 1, basedOn: null, note: null, changes: ['created'], answers: 0 },
    ]);
    const again = await addAssistant(accountId, { from: { assistant: work.id } });
    expect(again.name).toBe('Copy of Work 2');
  });

  it('keeps whose list it is and what a program configured, and not what the program calls its own', async () => {
    const { accountId } = await newAccount();
    const configurable = { user_id: 'lance', time_zone: 'Asia/Tokyo' };
    const entry = {
      name: 'API',
      description: null,
      configurable,
      context: { a: 1 },
      config: { tags: ['t'] },
    };
    const { id } = await createAssistant(accountId, { ...entry, metadata: { owner: 'x' } });
    const copy = await addAssistant(accountId, { from: { assistant: id } });
    const row = await db.assistantVersion.findFirstOrThrow({ where: { accountId, assistantId: copy.id } });
    expect(row).toMatchObject({ endUser: 'lance', configurable, context: { a: 1 }, config: { tags: ['t'] } });
    expect(row.metadata).toEqual({});
  });
});

describe('a free name', () => {
  it('is none of those taken, in any case, and never too long', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 100 })
      .map((text) => text.trim() || 'x');
    fc.assert(
      fc.property(name, fc.nat({ max: 12 }), (wanted, count) => {
        const taken: string[] = [];
        for (let i = 0; i <= count; i += 1) taken.push(freeName(wanted.slice(0, NAME_LIMIT), taken));
        expect(new Set(taken.map((each) => each.toLowerCase())).size).toBe(count + 1);
        for (const each of taken) expect(each.length).toBeLessThanOrEqual(NAME_LIMIT);
      }),
    );
    expect(freeName('work', ['Work', 'WORK 2'])).toBe('work 3');
  });
});
