import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { openThread } from './open-thread';
import { startRun } from './start-run';
import { stopRun } from './stop-run';
import { ask, chatOf, newPerson, type Person, request, tasksOf } from './test-chat';

let person: Person;
beforeEach(async () => {
  // This process, which made the answers, renews no lease: they are to be those of one that was killed.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  person = await newPerson();
});
afterEach(() => {
  vi.useRealTimers();
});

/** As a process leaves it that was killed in the middle of an answer. */
async function crashed({ leaseSeconds }: { leaseSeconds: number }) {
  const { sent, answer } = await ask(person, { text: 'Create ToDo: Buy milk.' });
  await db.run.updateMany({
    where: { threadId: sent.threadId },
    data: { status: 'running', endedAt: null, leaseUntil: new Date(Date.now() + leaseSeconds * 1000) },
  });
  await db.message.updateMany({ where: { id: answer?.id }, data: { status: 'streaming' } });
  return sent.threadId;
}

/** Connects as a second instance of Maistro for as long as `work` takes. */
async function besideAnotherInstance(work: () => Promise<void>) {
  const other = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    application_name: 'maistro-instance other',
  });
  await other.connect();
  try {
    await work();
  } finally {
    await other.end();
  }
}

const interrupted = { status: 'failed', error: { code: 'interrupted' } };

describe('an answer that a crash cut off', () => {
  it('is shown as interrupted at once when no other instance is alive', async () => {
    const threadId = await crashed({ leaseSeconds: 60 });
    const thread = await openThread(person.accountId, threadId);
    expect(thread?.messages.at(-1)?.metadata).toMatchObject(interrupted);
  });

  it('frees its chat with the next message; neither message nor ToDo is lost', async () => {
    const threadId = await crashed({ leaseSeconds: 60 });
    const next = await ask(person, { threadId, text: 'Go on' });
    expect(next.said).toBe('You said: Go on');
    const [question, lost] = next.thread.messages;
    expect(question?.parts).toEqual([{ type: 'text', text: 'Create ToDo: Buy milk.' }]);
    expect(lost?.metadata).toMatchObject(interrupted);
    expect(next.texts[1]).toContain('Buy milk');
    expect(await tasksOf(person)).toMatchObject([{ task: 'Buy milk' }]);
  });

  it('is left alone while another instance vouches for it', async () => {
    const threadId = await crashed({ leaseSeconds: 60 });
    await besideAnotherInstance(async () => {
      const thread = await openThread(person.accountId, threadId);
      expect(thread?.messages.at(-1)?.metadata?.status).toBe('streaming');
      await expect(startRun(request(person, { threadId }))).rejects.toMatchObject({ code: 'busy' });
      expect((await chatOf(person, threadId)).answer?.metadata?.status).toBe('streaming');
    });
  });

  it('is stopped by the instance that works on it', async () => {
    const threadId = await crashed({ leaseSeconds: 60 });
    await besideAnotherInstance(async () => {
      const stopped = stopRun(person.accountId, threadId);
      const where = { threadId, status: 'running' };
      await expect.poll(() => db.run.count({ where: { ...where, cancelAt: { not: null } } })).toBe(1);
      expect((await chatOf(person, threadId)).answer?.metadata?.status).toBe('streaming');
      // As the other instance does when it looks.
      await db.run.updateMany({ where, data: { status: 'interrupted', endedAt: new Date() } });
      await stopped;
    });
  });

  it('is ended beside other instances once its lease ran out', async () => {
    const threadId = await crashed({ leaseSeconds: -1 });
    await besideAnotherInstance(async () => {
      expect((await ask(person, { threadId, text: 'Go on' })).said).toBe('You said: Go on');
      expect((await chatOf(person, threadId)).thread.messages[1]?.metadata).toMatchObject(interrupted);
    });
  });

  it('is not ended by another account', async () => {
    const threadId = await crashed({ leaseSeconds: -1 });
    const other = await newPerson();
    expect(await openThread(other.accountId, threadId)).toBeNull();
    await stopRun(other.accountId, threadId);
    expect((await chatOf(person, threadId)).answer?.metadata?.status).toBe('streaming');
  });

  it('can be asked for again', async () => {
    const threadId = await crashed({ leaseSeconds: -1 });
    const { thread } = await chatOf(person, threadId);
    const again = await ask(person, { threadId, ask: { retry: thread.messages[0]?.id ?? '' } });
    expect(again.answer?.metadata?.status).toBe('complete');
    expect(again.texts).toHaveLength(2);
  });
});
