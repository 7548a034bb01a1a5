// That a change made on one instance is told on the others, and how long it takes.

import assert from 'node:assert/strict';
import { Person } from '../../e2e/kill/person.ts';
import type { Cluster, Instance } from './cluster.ts';

/** Reads the stream of an instance. */
class Watcher {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = '';

  private constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
  }

  /** Once it has caught up. */
  static async open(person: Person, { url }: Instance): Promise<Watcher> {
    const response = await person.request(url, '/api/todos/live');
    assert.equal(response.status, 200);
    assert.ok(response.body);
    const watcher = new Watcher(response.body);
    await watcher.hears('event: beat');
    return watcher;
  }

  /** Resolves to when these words have come. */
  async hears(words: string): Promise<number> {
    while (!this.#text.includes(words)) {
      const { value, done } = await this.#reader.read();
      assert.ok(!done, `the stream ended before "${words}"`);
      this.#text += this.#decoder.decode(value, { stream: true });
    }
    return performance.now();
  }

  async close(): Promise<void> {
    await this.#reader.cancel();
  }
}

async function add(person: Person, { url }: Instance, task: string): Promise<void> {
  const step = { do: 'create', id: crypto.randomUUID(), category: 'personal', task };
  const body = { id: crypto.randomUUID(), steps: [step] };
  const response = await person.request(url, '/api/todos/operations', { method: 'POST', body });
  assert.equal(response.status, 200);
}

const ROUNDS = 20;

/** Both ways between two instances. Resolves to the milliseconds from request to event, in order of size. */
async function tells(person: Person, one: Instance, other: Instance): Promise<number[]> {
  const watchers = [await Watcher.open(person, one), await Watcher.open(person, other)];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const task = `Task ${crypto.randomUUID()}`;
    const from = performance.now();
    const told = Promise.all(watchers.map((watcher) => watcher.hears(task)));
    await add(person, round % 2 === 0 ? one : other, task);
    times.push(Math.max(...(await told)) - from);
  }
  await Promise.all(watchers.map((watcher) => watcher.close()));
  return times.sort((a, b) => a - b);
}

const say = (how: string, times: readonly number[]) =>
  console.log(
    `  ${how}: ${times[ROUNDS / 2]?.toFixed(1)} ms at the median, ${times.at(-1)?.toFixed(1)} ms at most`,
  );

export async function tellsElsewhere({ instances: [first, second] }: Cluster): Promise<void> {
  const person = await Person.arrive(first.url);
  say('by Redis', await tells(person, first, second));
}

/** Instances without Redis hear of each other by PostgreSQL. */
export async function tellsByPostgres(cluster: Cluster): Promise<void> {
  const [one, other] = [await cluster.withoutRedis('one'), await cluster.withoutRedis('other')];
  try {
    const person = await Person.arrive(one.url);
    say('by PostgreSQL', await tells(person, one, other));
  } finally {
    await one.kill();
    await other.kill();
  }
}
