import { afterEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../db/client.ts';
import { createTodo } from '../create.ts';
import { personOf } from '../operations/test-operations.ts';
import { deleteTodo } from '../remove.ts';
import { freshScope, user } from '../test-list.ts';
import type { Scope } from '../todo.ts';
import { applyTodoChanges } from '../tool/apply.ts';
import { endStreams, followTodos } from './follow.ts';
import type { LiveChange } from './live-change.ts';

type Event = { event: string; id: string; data: { changes?: LiveChange[] } };

/** Reads a stream event by event, as a browser does. */
class Reader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = '';

  constructor({ accountId }: Scope, since: number | null = null, endsAt = Date.now() + 3_600_000) {
    this.#reader = followTodos(accountId, { since, endsAt }).getReader();
  }

  /** Null when the stream has ended. */
  async next(): Promise<Event | null> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end !== -1) {
        const lines = this.#text.slice(0, end).split('\n');
        this.#text = this.#text.slice(end + 2);
        const field = (name: string) =>
          lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        return { event: field('event') ?? '', id: field('id') ?? '', data: JSON.parse(field('data') ?? '') };
      }
      const { value, done } = await this.#reader.read();
      if (done) return null;
      this.#text += this.#decoder.decode(value, { stream: true });
    }
  }

  /** What the next event says of ToDos. */
  async changes(): Promise<string[]> {
    const next = await this.next();
    expect(next?.event).toBe('changes');
    return (next?.data.changes ?? []).map(({ action, todo }) => `${action} ${todo.task} ${todo.revision}`);
  }

  async leave(): Promise<void> {
    await this.#reader.cancel();
  }
}

const age = (scope: Scope, hours: number) =>
  db.todo.updateMany({
    where: { accountId: scope.accountId },
    data: { updatedAt: new Date(Date.now() - hours * 3_600_000) },
  });

describe('who follows the ToDos of an account', () => {
  afterEach(() => {
    endStreams();
    vi.useRealTimers();
  });

  it('is told of each change, in order, on every list of it and of no other account', async () => {
    const [scope, stranger] = [await freshScope(), await freshScope()];
    const home = { ...scope, category: 'personal', endUser: 'Ada' };
    const reader = new Reader(scope);
    expect((await reader.next())?.event).toBe('beat');
    await createTodo(stranger, user, { task: 'Not yours' });
    const todo = await createTodo(scope, user, { task: 'Call the bank' });
    await createTodo(home, user, { task: 'Water plants' });
    await personOf(scope).run({ do: 'update', id: todo.id, patch: { status: 'done' } });
    await deleteTodo({ accountId: scope.accountId, id: todo.id }, user);
    expect(await reader.changes()).toEqual(['created Call the bank 1']);
    expect(await reader.changes()).toEqual(['created Water plants 1']);
    expect(await reader.changes()).toEqual(['updated Call the bank 2']);
    expect(await reader.changes()).toEqual(['removed Call the bank 3']);
  });

  it('is told in one event of what an assistant changes in one go', async () => {
    const scope = await freshScope();
    const reader = new Reader(scope);
    await reader.next();
    const create = [{ task: 'One' }, { task: 'Two' }];
    await applyTodoChanges(scope, user, { create, update: [], remove: [] }, null);
    expect(await reader.changes()).toEqual(['created One 1', 'created Two 1']);
  });

  it('who comes back is told what changed meanwhile, and of removals, but not of what is old', async () => {
    const scope = await freshScope();
    await createTodo(scope, user, { task: 'Old' });
    const gone = await createTodo(scope, user, { task: 'Call the bank' });
    await age(scope, 2);
    const reader = new Reader(scope);
    const id = Number((await reader.next())?.id);
    expect(Math.abs(id - Date.now())).toBeLessThan(60_000);
    await reader.leave();
    await deleteTodo({ accountId: scope.accountId, id: gone.id }, user);
    await createTodo(scope, user, { task: 'Water plants' });
    const again = new Reader(scope, id);
    expect(await again.changes()).toEqual(['removed Call the bank 2', 'created Water plants 1']);
  });

  it('is told to read the lists anew after more than 500 changes', async () => {
    const scope = await freshScope();
    const rows = Array.from({ length: 501 }, (_, index) => ({ ...scope, task: `Task ${index}` }));
    await db.todo.createMany({ data: rows });
    expect((await new Reader(scope, Date.now() - 1000).next())?.event).toBe('reset');
    // Without an instant to go on from there is nothing to catch up with.
    expect((await new Reader(scope).next())?.event).toBe('beat');
  });

  it('loses nothing that changes while older changes are read', async () => {
    const scope = await freshScope();
    const tasks = Array.from({ length: 30 }, (_, index) => `Task ${index}`);
    const heard = new Set<string>();
    const reading: Promise<void>[] = [];
    for (const task of tasks) {
      const reader = new Reader(scope, Date.now());
      if (reading.length < 10) {
        reading.push(
          (async () => {
            const known = new Set<string>();
            while (!tasks.every((each) => known.has(each))) {
              for (const { todo } of (await reader.next())?.data.changes ?? []) known.add(todo.task);
            }
            for (const each of known) heard.add(each);
          })(),
        );
      } else await reader.leave();
      await createTodo(scope, user, { task });
    }
    await Promise.all(reading);
    expect([...heard].sort()).toEqual([...tasks].sort());
  });

  it('hears a beat now and then, and nothing after the session has ended', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const scope = await freshScope();
    const reader = new Reader(scope, null, Date.now() + 30_000);
    const first = Number((await reader.next())?.id);
    vi.advanceTimersByTime(20_000);
    const beat = await reader.next();
    expect(beat?.event).toBe('beat');
    expect(Number(beat?.id) - first).toBe(20_000);
    vi.advanceTimersByTime(20_000);
    expect(await reader.next()).toBeNull();
  });

  it('of more than twenty the oldest ends, and says why', async () => {
    const scope = await freshScope();
    const readers = Array.from({ length: 21 }, () => new Reader(scope));
    const events = await Promise.all(readers.map((reader) => reader.next()));
    expect(events.map((each) => each?.event)).toEqual(['full', ...Array(20).fill('beat')]);
    expect(await readers[0]?.next()).toBeNull();
    await createTodo(scope, user, { task: 'Call the bank' });
    expect(await readers[20]?.changes()).toEqual(['created Call the bank 1']);
  });

  it('one that nobody reads ends, so that nothing piles up', async () => {
    const scope = await freshScope();
    const reader = new Reader(scope);
    await reader.next();
    const notes = 'x'.repeat(10_000);
    const create = Array.from({ length: 150 }, (_, index) => ({ task: `Task ${index}`, notes }));
    await applyTodoChanges(scope, user, { create, update: [], remove: [] }, null);
    await createTodo(scope, user, { task: 'One more' });
    await createTodo(scope, user, { task: 'And another' });
    expect(await reader.changes()).toHaveLength(150);
    expect(await reader.next()).toBeNull();
  });

  it('ends when the server stops', async () => {
    const reader = new Reader(await freshScope());
    await reader.next();
    endStreams();
    expect(await reader.next()).toBeNull();
  });
});
