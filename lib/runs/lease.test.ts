import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { LEASE_LOST, renew } from './lease';
import { activeLog } from './log';
import { startRun } from './start-run';
import { chatOf, newPerson, type Person, readEvents, readUntil, request } from './test-chat';

let person: Person;
let threadId: string;
beforeEach(async () => {
  person = await newPerson();
  threadId = crypto.randomUUID();
});

/** The log of an answer whose second word has come, and its events. */
async function answering() {
  const [watched, kept] = (await startRun(request(person, { threadId, text: 'slow:400' }))).tee();
  await readUntil(watched, 'word2');
  const log = activeLog(person.accountId, threadId);
  if (!log) throw new Error('The thread is not answering.');
  return { log, events: readEvents(kept) };
}

describe('the renewal of a lease', () => {
  it('stops a run that somebody wants stopped on another instance', async () => {
    const { log, events } = await answering();
    await renew([log]);
    expect(log.abort.signal.aborted).toBe(false);
    await db.run.update({ where: { id: log.runId }, data: { cancelAt: new Date() } });
    await renew([log]);
    expect((await events).at(-1)).toMatchObject({ messageMetadata: { status: 'stopped' } });
    expect((await chatOf(person, threadId)).texts[1]).toContain('word2');
  });

  it('ends a run that another instance has taken for lost, and keeps what it said', async () => {
    const { log, events } = await answering();
    await db.run.update({ where: { id: log.runId }, data: { status: 'interrupted', endedAt: new Date() } });
    await renew([log]);
    expect(log.abort.signal.reason).toBe(LEASE_LOST);
    const failed = { status: 'failed', error: { code: 'interrupted' } };
    expect((await events).at(-1)).toMatchObject({ messageMetadata: failed });
    const { texts, answer } = await chatOf(person, threadId);
    expect(texts[1]).toContain('word2');
    expect(answer?.metadata).toMatchObject(failed);
  });

  it('holds it for as long as it works', async () => {
    const { log, events } = await answering();
    await db.run.update({ where: { id: log.runId }, data: { leaseUntil: new Date(0) } });
    await renew([log]);
    const { leaseUntil } = await db.run.findUniqueOrThrow({ where: { id: log.runId } });
    expect(leaseUntil.getTime()).toBeGreaterThan(Date.now() + 10_000);
    log.abort.abort();
    await events;
  });
});
