import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/errors';
import { EMPTY_PROFILE } from '@/lib/memory/memory';
import { findModel } from '@/lib/models/catalogue';
import { clock } from '@/lib/runs/test-chat';
import { answerEvents, nothingSeen } from '../answer-events';
import type { Effects } from '../effects';
import type { Turn } from '../turn';

const SECRET = 'Invalid invocation: todo.create() at 10.0.0.7';

let logged: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  logged = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => logged.mockRestore());

/** All events of an answer whose tools fail with this error. */
async function answerOf(error: Error, text: string): Promise<string> {
  const fail = () => Promise.reject(error);
  const effects: Effects = {
    applyTodos: fail,
    searchTodos: fail,
    updateProfile: fail,
    writeInstructions: fail,
  };
  const turn: Turn = {
    scope: { accountId: randomUUID(), endUser: '', category: 'personal' },
    runId: randomUUID(),
    assistant: { id: randomUUID(), version: 1, name: 'Personal', role: '' },
    clock,
    memory: { profile: EMPTY_PROFILE, instructions: '' },
    todos: [],
    // More than the instructions hold, so that the list is searched.
    openCount: 60,
    effects,
  };
  const history = [{ id: randomUUID(), role: 'user' as const, parts: [{ type: 'text' as const, text }] }];
  const signal = new AbortController().signal;
  const events = answerEvents(
    { turn, model: findModel('built-in'), history, answerId: randomUUID(), signal },
    nothingSeen(),
  );
  let told = '';
  for await (const event of events) told += JSON.stringify(event);
  return told;
}

it.each(['Create ToDo: Buy milk.', 'Do I have a ToDo about milk?', 'My name is Mika.'])(
  'shows nothing of an unexpected error to the person, and logs it: %s',
  async (text) => {
    const error = new Error(SECRET);
    const told = await answerOf(error, text);
    expect(told).toContain('"errorText":"Something went wrong on the server. Try again in a moment."');
    expect(told).not.toContain('Invalid invocation');
    expect(logged).toHaveBeenCalledWith(expect.stringMatching(/^The tool \w+ failed:$/), error);
  },
);

it('shows what was written for the person', async () => {
  const told = await answerOf(new AppError('conflict', 'The list is full.'), 'Create ToDo: Buy milk.');
  expect(told).toContain('"errorText":"The list is full."');
  expect(logged).not.toHaveBeenCalled();
});
