import { TestClock } from 'pg-boss';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStarterAssistants } from '@/lib/assistants/create';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { queue, setWorker, stopQueue } from '@/lib/queue/queue';
import { createSchedule, type NewSchedule } from './create';
import { countSchedules, findSchedules, getSchedule } from './find';
import { type BeginRun, fireSchedule } from './fire';
import { SCHEDULES_PER_ACCOUNT } from './schedule';
import { deleteSchedule, updateSchedule } from './update';

const zone = 'America/Los_Angeles';
/** Wednesday 30 July 2025, 7:59 in Los Angeles. */
const BEFORE_EIGHT = Date.parse('2025-07-30T14:59:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const EIGHT = BEFORE_EIGHT + MINUTE;

async function newAccount() {
  return db.$transaction(async (tx) => {
    const account = await tx.account.create({ data: {} });
    await createStarterAssistants(tx, account.id);
    const assistant = await tx.assistant.findFirstOrThrow({ where: { accountId: account.id } });
    return { accountId: account.id, assistantId: assistant.id };
  });
}

let person: Awaited<ReturnType<typeof newAccount>>;
beforeEach(async () => {
  person = await newAccount();
});

type Options = Partial<NewSchedule>;
const everyDay = (options: Options = {}): NewSchedule => ({
  assistantId: person.assistantId,
  origin: 'api',
  threadId: null,
  expression: '0 8 * * *',
  timeZone: zone,
  payload: { input: { messages: [] } },
  ...options,
});
const create = (options?: Options, now = BEFORE_EIGHT) =>
  createSchedule(person.accountId, everyDay(options), now);

const timetable = async (id: string) => (await queue()).getSchedule('schedule', id);

/** What the firings of a test began. */
let begun: { id: string; runId: string; now: number }[] = [];
const begin: BeginRun = async ({ id }, runId, now) => {
  begun.push({ id, runId, now });
};
afterEach(async () => {
  begun = [];
  await stopQueue();
});
afterAll(stopQueue);

describe('a schedule', () => {
  it('is on the timetable in its zone, catching up once, and says when it runs next', async () => {
    const schedule = await create();
    expect(schedule.nextRunAt?.toISOString()).toBe('2025-07-30T15:00:00.000Z');
    expect(await timetable(schedule.id)).toMatchObject({
      cron: '0 8 * * *',
      timezone: zone,
      data: { id: schedule.id },
      options: { missed: 'once' },
    });
  });

  it('leaves the timetable while it is paused, and for good when it is deleted', async () => {
    const { id } = await create();
    const paused = await updateSchedule(person.accountId, id, { enabled: false }, BEFORE_EIGHT);
    expect(paused.nextRunAt).toBeNull();
    expect(await timetable(id)).toBeNull();
    const resumed = await updateSchedule(person.accountId, id, { enabled: true }, BEFORE_EIGHT + DAY);
    expect(resumed.nextRunAt?.toISOString()).toBe('2025-07-31T15:00:00.000Z');
    expect(await timetable(id)).not.toBeNull();
    await deleteSchedule(person.accountId, id);
    expect(await timetable(id)).toBeNull();
    await expect(getSchedule(person.accountId, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('moves on the timetable when it changes', async () => {
    const { id } = await create();
    const patch = { expression: '30 9 * * 1', timeZone: 'Asia/Kolkata' };
    const changed = await updateSchedule(person.accountId, id, patch, BEFORE_EIGHT);
    expect(changed.nextRunAt?.toISOString()).toBe('2025-08-04T04:00:00.000Z');
    expect(await timetable(id)).toMatchObject({ cron: '30 9 * * 1', timezone: 'Asia/Kolkata' });
  });

  it('is not half made: a wrong expression leaves nothing', async () => {
    await expect(create({ expression: 'nonsense' })).rejects.toMatchObject({
      details: { field: 'schedule' },
    });
    const { id } = await create();
    const wrong = updateSchedule(person.accountId, id, { expression: '61 * * * *' }, BEFORE_EIGHT);
    await expect(wrong).rejects.toMatchObject({ code: 'invalid' });
    expect(await getSchedule(person.accountId, id)).toMatchObject({ expression: '0 8 * * *' });
    expect(await countSchedules(person.accountId, {})).toBe(1);
  });

  it('belongs to its account alone', async () => {
    const { id } = await create();
    const other = await newAccount();
    const gone = { code: 'not_found' };
    await expect(getSchedule(other.accountId, id)).rejects.toMatchObject(gone);
    await expect(deleteSchedule(other.accountId, id)).rejects.toMatchObject(gone);
    await expect(updateSchedule(other.accountId, id, { enabled: false }, 0)).rejects.toMatchObject(gone);
    await expect(createSchedule(other.accountId, everyDay(), 0)).rejects.toMatchObject(gone);
    const take = { assistantId: other.assistantId };
    await expect(updateSchedule(person.accountId, id, take, 0)).rejects.toMatchObject(gone);
    await expect(create({ threadId: crypto.randomUUID() })).rejects.toMatchObject(gone);
    expect(await countSchedules(other.accountId, {})).toBe(0);
  });

  it('is found by what it is for and by its metadata, in pages', async () => {
    await create({ metadata: { team: 'a', n: 1 } });
    await create({ metadata: { team: 'b', n: 1 }, enabled: false });
    await create({ metadata: { team: 'b', n: 2 } });
    const page = { limit: 10, offset: 0, sortBy: 'createdAt', sortOrder: 'asc' } as const;
    const find = async (filter: object, part = {}) =>
      (await findSchedules(person.accountId, filter, { ...page, ...part })).map(({ metadata }) => metadata);
    expect(await find({ metadata: { team: 'b' } })).toEqual([
      { team: 'b', n: 1 },
      { team: 'b', n: 2 },
    ]);
    expect(await find({ metadata: { team: 'b', n: 2 } })).toHaveLength(1);
    expect(await find({ enabled: false })).toEqual([{ team: 'b', n: 1 }]);
    expect(await find({}, { limit: 1, offset: 1 })).toEqual([{ team: 'b', n: 1 }]);
    expect(await find({}, { sortOrder: 'desc', limit: 1 })).toEqual([{ team: 'b', n: 2 }]);
    expect(await find({ assistantId: crypto.randomUUID() })).toEqual([]);
    expect(await countSchedules(person.accountId, { metadata: { n: 1 } })).toBe(2);
  });

  it('is one of a bounded number', async () => {
    const { id, createdAt, updatedAt, ...first } = await db.schedule.findUniqueOrThrow({
      where: { id: (await create()).id },
    });
    const more = Array.from({ length: SCHEDULES_PER_ACCOUNT - 1 }, () => ({
      ...first,
      payload: {},
      metadata: {},
    }));
    await db.schedule.createMany({ data: more });
    await expect(create()).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a firing', () => {
  const job = (id: string) => ({ id: crypto.randomUUID(), data: { id } });

  it('begins a run and notes when it was and when the next comes', async () => {
    const { id } = await create();
    const now = EIGHT;
    await fireSchedule(job(id), begin, now);
    expect(begun).toMatchObject([{ id, now }]);
    const after = await getSchedule(person.accountId, id);
    expect(after.lastRunAt?.getTime()).toBe(now);
    expect(after.nextRunAt?.toISOString()).toBe('2025-07-31T15:00:00.000Z');
  });

  it('begins nothing for a schedule that is paused, over or gone', async () => {
    const paused = await create({ enabled: false });
    const over = await create({ endTime: new Date(BEFORE_EIGHT) });
    for (const id of [paused.id, over.id, crypto.randomUUID()]) {
      await fireSchedule(job(id), begin, EIGHT);
    }
    expect(begun).toEqual([]);
    expect(await timetable(over.id)).toBeNull();
  });

  it('begins nothing for a time before the schedule was made', async () => {
    const { id } = await create({}, BEFORE_EIGHT + 2 * MINUTE);
    await fireSchedule(job(id), begin, BEFORE_EIGHT + 2 * MINUTE);
    expect(begun).toEqual([]);
    expect((await getSchedule(person.accountId, id)).lastRunAt).toBeNull();
  });

  it('takes the schedule off the timetable after the last run before its end', async () => {
    const { id } = await create({ endTime: new Date(BEFORE_EIGHT + DAY) });
    await fireSchedule(job(id), begin, EIGHT);
    expect(begun).toHaveLength(1);
    expect(await timetable(id)).toBeNull();
    expect((await getSchedule(person.accountId, id)).nextRunAt).toBeNull();
  });

  it('removes a schedule whose assistant is gone, and is tried again after any other failure', async () => {
    const { id } = await create();
    const busy = fireSchedule(job(id), () => Promise.reject(new AppError('busy', 'Busy.')), EIGHT);
    await expect(busy).rejects.toThrow('Busy.');
    expect(await timetable(id)).not.toBeNull();
    await fireSchedule(job(id), () => Promise.reject(new AppError('not_found', 'Gone.')), EIGHT);
    expect(await timetable(id)).toBeNull();
    expect(await countSchedules(person.accountId, {})).toBe(0);
  });
});

describe('the clock', () => {
  /** Monday 30 July 2040, 7:59 in Los Angeles: after the making of any schedule, as the database sees it. */
  const IN_2040 = Date.parse('2040-07-30T14:59:00Z');

  const runsOf = (id: string) => begun.filter((run) => run.id === id);

  /** Starts an instance whose clock, and the database's with it, stands at `now`. */
  async function startAt(now: number) {
    const clock = new TestClock(now);
    setWorker('schedule', (job) => fireSchedule(job, begin, clock.now()));
    await queue({ clock });
    // What other tests left behind is caught up on before this one begins.
    await pass(clock, 0.5);
    return clock;
  }

  /** Lets a minute pass, in steps that leave the work of each time to be done. */
  async function pass(clock: TestClock, minutes: number) {
    for (let step = 0; step < minutes * 4; step += 1) await clock.tick(MINUTE / 4);
  }

  it('fires a schedule once when its time comes', async () => {
    const clock = await startAt(IN_2040 - MINUTE);
    const { id } = await create();
    await pass(clock, 1);
    expect(runsOf(id)).toEqual([]);
    await pass(clock, 3);
    expect(runsOf(id)).toHaveLength(1);
    const [{ now = 0 } = {}] = runsOf(id);
    expect(now - IN_2040).toBeGreaterThanOrEqual(MINUTE);
    expect(now - IN_2040).toBeLessThan(2 * MINUTE);
  });

  it('fires once for all the times that came while nothing ran', async () => {
    const clock = await startAt(IN_2040 + MINUTE);
    // Made half a minute after eight: not for the time that has just passed.
    const { id } = await create({}, clock.now());
    await pass(clock, 1);
    expect(runsOf(id)).toEqual([]);
    await stopQueue();
    const later = await startAt(IN_2040 + 3 * DAY + 60 * MINUTE);
    await pass(later, 3);
    expect(runsOf(id)).toHaveLength(1);
    await pass(later, 2);
    expect(runsOf(id)).toHaveLength(1);
  });
});
