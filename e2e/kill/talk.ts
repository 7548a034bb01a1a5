// One thread of a scripted conversation, and what must be true of it whatever was killed meanwhile.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { nothingYet, type Received, receive } from './events.ts';
import { type Person, type StoredMessage, textOf } from './person.ts';
import { between, type Random } from './random.ts';

type Entry = {
  id: string;
  text: string;
  /** What its tool call puts on the list. */
  task: string | null;
  /** doubt: whether the server has it is not known. */
  state: 'doubt' | 'taken';
  received: Received;
};

/** Which instance takes the next request. */
type Where = () => string;

/** Milliseconds between two looks at a thread that is still at work. */
const LOOK_MS = 100;

export class Talk {
  readonly threadId = crypto.randomUUID();
  readonly #entries: Entry[] = [];
  readonly #person: Person;
  readonly #where: Where;
  readonly #random: Random;
  #answers: Promise<void>[] = [];

  constructor(person: Person, where: Where, random: Random) {
    this.#person = person;
    this.#where = where;
    this.#random = random;
  }

  get length(): number {
    return this.#entries.length;
  }

  /** Sends what is in doubt once more, then new messages, until the connection is lost. */
  async go(count: number): Promise<void> {
    try {
      for (const entry of this.#entries) if (entry.state === 'doubt') await this.#send(entry);
      for (let n = 0; n < count; n += 1) {
        await this.#send(this.#think());
        await wait(between(this.#random, 0, 120));
      }
    } catch (error) {
      if (!isLost(error)) throw error;
    }
  }

  #think(): Entry {
    const word = crypto.randomUUID().slice(0, 8);
    const scripts: [string, string | null][] = [
      [`Create ToDo: Buy ${word}.`, `Buy ${word}`],
      [`slow:${between(this.#random, 2, 9)} Sell ${word}`, `Sell ${word}`],
      [`slow:${between(this.#random, 2, 9)}`, null],
      [`Just ${word}`, null],
    ];
    const [text, task] = scripts[between(this.#random, 0, scripts.length - 1)] ?? ['', null];
    const entry: Entry = { id: crypto.randomUUID(), text, task, state: 'doubt', received: nothingYet() };
    this.#entries.push(entry);
    return entry;
  }

  async #send(entry: Entry): Promise<void> {
    const { id, text } = entry;
    const response = await this.#person.post(this.#where(), this.threadId, {
      message: { id, text },
      after: 'queue',
    });
    if (response.status !== 200 && response.status !== 202) {
      throw new Error(`"${text}" was answered with ${response.status}: ${await response.text()}`);
    }
    entry.state = 'taken';
    if (response.status === 200 && response.body) this.#answers.push(receive(response.body, entry.received));
  }

  /** Resolves when no stream of this thread is open any more. Throws when one was out of order. */
  async hungUp(): Promise<void> {
    const answers = this.#answers;
    this.#answers = [];
    await Promise.all(answers);
  }

  /** What the server has is what was said, each message once and in order, each answer as it was heard. */
  async check(url: string): Promise<StoredMessage[]> {
    // What is heard to its end while the server is being asked may not be in what it says.
    const heard = new Set(this.#entries.filter(({ received }) => received.status === 'complete'));
    const [queued, shown] = await this.#read(url);
    const asked = shown.filter(({ role }) => role === 'user');
    const there = [
      ...asked.map((message) => ({ id: message.id, text: textOf(message) })),
      ...queued.map(({ messageId, text }) => ({ id: messageId, text })),
    ];
    const ids = new Set(there.map(({ id }) => id));
    // Taken, though its acknowledgement was lost.
    for (const entry of this.#entries) if (ids.has(entry.id)) entry.state = 'taken';
    const expected = this.#entries.filter(({ state }) => state === 'taken');
    assert.deepEqual(
      there,
      expected.map(({ id, text }) => ({ id, text })),
      'messages are lost, doubled or out of order',
    );
    for (const [index, message] of shown.entries()) {
      assert.equal(
        message.role,
        index % 2 === 0 ? 'user' : 'assistant',
        'a message has no answer of its own',
      );
    }
    const answers = shown.filter(({ role }) => role === 'assistant');
    for (const [index, answer] of answers.entries()) {
      const entry = [...heard].find(({ id }) => id === asked[index]?.id);
      this.#checkAnswer(answer, entry);
    }
    return shown;
  }

  /** A message may leave the queue between two looks: then both are taken again. */
  async #read(url: string) {
    for (;;) {
      const before = await this.#person.queue(url, this.threadId);
      const shown = await this.#person.messages(url, this.threadId);
      const after = await this.#person.queue(url, this.threadId);
      if (JSON.stringify(before) === JSON.stringify(after)) return [after, shown] as const;
    }
  }

  /** `heard`: what it answers, where that was heard to its end. */
  #checkAnswer(answer: StoredMessage, heard: Entry | undefined): void {
    const { status } = answer.metadata;
    if (status !== 'streaming') {
      const states = answer.parts.map((part) => part.state ?? 'done');
      assert.ok(!states.some((state) => state.startsWith('input-')), 'a tool call was left open');
    }
    if (heard?.received.answerId !== answer.id) return;
    assert.equal(status, 'complete', 'an answer that was heard to its end is not complete');
    assert.equal(textOf(answer), heard.received.text, 'an answer is not what was heard');
  }

  /** Waits until nothing is under way or waits, on this instance's word. Throws after so many milliseconds. */
  async settled(url: string, patience: number): Promise<StoredMessage[]> {
    const deadline = Date.now() + patience;
    for (;;) {
      const [queued, shown] = await this.#read(url);
      const isBusy = queued.length > 0 || shown.at(-1)?.metadata.status === 'streaming';
      const isAnswered = shown.length === 0 || shown.at(-1)?.role === 'assistant';
      if (!isBusy && isAnswered) return shown;
      assert.ok(Date.now() < deadline, `after ${patience} ms the chat is still at work`);
      await wait(LOOK_MS);
    }
  }

  /** Asks for the last answer again where a kill has cut it off. Resolves to whether it had. */
  async retry(url: string): Promise<boolean> {
    const shown = await this.settled(url, 30_000);
    const [question, answer] = shown.slice(-2);
    if (answer?.metadata.error?.code !== 'interrupted' || !question) return false;
    const entry = this.#entries.find(({ id }) => id === question.id);
    const response = await this.#person.post(url, this.threadId, { retry: question.id });
    assert.equal(response.status, 200, 'an interrupted answer cannot be asked for again');
    if (!entry || !response.body) return false;
    entry.received = nothingYet();
    this.#answers.push(receive(response.body, entry.received));
    return true;
  }

  /** Of the tasks that this thread was to put on the list: each at most once, and once where that was heard. */
  checkTasks(tasks: string[]): void {
    for (const { task, received } of this.#entries) {
      if (task === null) continue;
      const times = tasks.filter((each) => each === task).length;
      assert.ok(times <= 1, `"${task}" stands on the list ${times} times`);
      if (received.hasToolOutput) assert.equal(times, 1, `"${task}" was put on the list and is gone`);
    }
  }

  /** How many of the answers were heard to their end. */
  get heard(): number {
    return this.#entries.filter(({ received }) => received.status === 'complete').length;
  }
}

/** The server is gone, or its answer broke off. */
function isLost(error: unknown): boolean {
  return error instanceof TypeError && (error.message === 'fetch failed' || error.message === 'terminated');
}
