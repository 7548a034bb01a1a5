import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_PROFILE } from '@/lib/memory/memory';
import type { TodoToolOutput } from '@/lib/threads/chat-message';
import { clockAt } from '@/lib/time/test-tables';
import { listTodos } from '@/lib/todos/list';
import { freshRun, freshScope } from '@/lib/todos/test-list';
import type { Scope } from '@/lib/todos/todo';
import { storedEffects } from '../effects';
import type { Turn } from '../turn';
import { updateTodosTool } from './update-todos';

/** A Wednesday. */
const clock = clockAt('2025-07-30T10:00', 'America/Los_Angeles');

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: clock.now }));
afterEach(() => void vi.useRealTimers());

let scope: Scope;
let call: (input: object) => Promise<TodoToolOutput>;
beforeEach(async () => {
  scope = await freshScope();
  const actorFor = await freshRun(scope);
  const { actor, execution } = actorFor('call');
  if (actor.kind !== 'assistant') throw new Error('A run acts for an assistant.');
  const turn: Turn = {
    scope,
    runId: execution.runId,
    assistant: { id: actor.assistantId, version: 1, name: 'Work', role: '' },
    clock,
    memory: { profile: EMPTY_PROFILE, instructions: '' },
    todos: [],
    openCount: 0,
  };
  const { execute } = updateTodosTool(clock, storedEffects(turn));
  let calls = 0;
  call = async (input) => {
    calls += 1;
    const options = { toolCallId: `call ${calls}`, messages: [], context: {} };
    return (await execute?.(input as never, options)) as TodoToolOutput;
  };
});

/** 'Pay rent | 2025-08-01 | FREQ=...' of each open ToDo. */
async function list(): Promise<string[]> {
  const { todos } = await listTodos(scope);
  return todos
    .filter(({ status }) => status !== 'done')
    .map(({ task, deadline, repeat }) =>
      [task, deadline?.slice(0, 16).replace('T23:59', '') ?? '-', repeat?.rule ?? '-'].join(' | '),
    );
}

const idOf = async (task: string) =>
  (await listTodos(scope)).todos.find((todo) => todo.task === task && todo.status !== 'done')?.id;

it('a repetition in words begins with its first day, or at the deadline that was given', async () => {
  const { report } = await call({
    create: [
      { task: 'Pay rent', repeat: 'every 1st' },
      { task: 'Standup', repeat: 'weekly', deadline: 'Monday 9:00', notes: 'In the kitchen' },
      { task: 'Descale', repeat: '3 months after completion' },
    ],
  });
  expect(await list()).toEqual([
    'Pay rent | 2025-08-01 | FREQ=MONTHLY;BYMONTHDAY=1',
    'Standup | 2025-08-04T09:00 | FREQ=WEEKLY',
    'Descale | - | FREQ=MONTHLY;INTERVAL=3',
  ]);
  expect(report).toContain('"repeat":"Every month on the 1st"');
  expect(report).toContain('"notes":"In the kitchen"');
});

it('one that is done is followed by the next, and the report says which', async () => {
  await call({ create: [{ task: 'Water the plants', repeat: 'every 3 days' }] });
  const id = await idOf('Water the plants');
  const { report } = await call({ update: [{ id, status: 'done' }] });
  expect(await list()).toEqual(['Water the plants | 2025-08-02 | FREQ=DAILY;INTERVAL=3']);
  const [done, next] = report.split('\n\n');
  expect(done).toContain(`Document ${id} updated`);
  expect(next).toContain('"deadline_words":"Saturday 2 August","repeat":"Every 3 days"');
  expect(next).toContain(`"follows":"${id}"`);
});

it('a repetition that is set later counts from the deadline that there is, and null ends it', async () => {
  await call({ create: [{ task: 'Standup', deadline: 'Monday 9:00' }] });
  const id = await idOf('Standup');
  await call({ update: [{ id, repeat: 'every 2 weeks' }] });
  expect(await list()).toEqual(['Standup | 2025-08-04T09:00 | FREQ=WEEKLY;INTERVAL=2']);
  expect((await listTodos(scope)).todos[0]?.repeat?.start).toBe('2025-08-04');
  const { report } = await call({ update: [{ id, repeat: null }] });
  expect(await list()).toEqual(['Standup | 2025-08-04T09:00 | -']);
  expect(report).toContain('Added content: {"repeat":null}');
});

it('words that are no repetition are not guessed: the rest is done, and the report says why', async () => {
  const { report, changes } = await call({
    create: [{ task: 'Sync', repeat: 'biweekly', time_to_complete: 30 }],
  });
  expect(await list()).toEqual(['Sync | - | -']);
  expect(changes.map(({ action }) => action)).toEqual(['created', 'failed']);
  expect(report).toContain('Not done:\n"Sync": The repetition "biweekly" was not understood.');
  expect(report).toContain('"biweekly" has two meanings.');
});

it('changes this one alone, unless all that follow are meant', async () => {
  await call({ create: [{ task: 'Gym', repeat: 'every Monday' }] });
  await call({ update: [{ id: await idOf('Gym'), task: 'Gym with Tom', deadline: 'next Tuesday' }] });
  await call({ update: [{ id: await idOf('Gym with Tom'), status: 'done' }] });
  expect(await list()).toEqual(['Gym | 2025-08-11 | FREQ=WEEKLY;BYDAY=MO']);
  await call({ update: [{ id: await idOf('Gym'), deadline: '2025-08-12', all_following: true }] });
  await call({ update: [{ id: await idOf('Gym'), status: 'done' }] });
  expect(await list()).toEqual(['Gym | 2025-08-19 | FREQ=WEEKLY;BYDAY=TU']);
});

it('notes are added to, replaced and removed', async () => {
  await call({ create: [{ task: 'Visa', notes: 'Form A' }] });
  const id = await idOf('Visa');
  const notes = async () => (await listTodos(scope)).todos[0]?.notes;
  await call({ update: [{ id, add_notes: 'Form B' }] });
  expect(await notes()).toBe('Form A\n\nForm B');
  const { report } = await call({ update: [{ id, add_notes: 'x'.repeat(9_999) }] });
  expect(report).toContain('Its notes would be longer than 10000 characters.');
  await call({ update: [{ id, notes: 'Form C' }] });
  expect(await notes()).toBe('Form C');
  await call({ update: [{ id, notes: null }] });
  expect(await notes()).toBe('');
});
