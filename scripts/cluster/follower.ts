// Follows a chat on one instance while others speak on another: each answer from its first event to its last, by
// number after each loss of the connection.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { nothingYet, type Received, receive } from '../../e2e/kill/events.ts';
import { type Person, type StoredMessage, textOf } from '../../e2e/kill/person.ts';

const PAUSE_MS = 50;

export class Follower {
  /** By the answer's id. */
  readonly answers = new Map<string, Received>();
  readonly #stopped = new AbortController();
  readonly #done: Promise<void>;

  constructor(person: Person, url: string, threadId: string) {
    this.#done = this.#follow(person, url, threadId);
  }

  /** Throws when an event was missing or came twice. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#done;
  }

  async #follow(person: Person, url: string, threadId: string): Promise<void> {
    let current = nothingYet();
    while (!this.#stopped.signal.aborted) {
      const { last, answerId, status } = current;
      const isOpen = answerId !== null && status === null;
      const query = isOpen ? `?after=${last}&message=${answerId}` : '';
      const response = await person.request(url, `/api/chat/${threadId}/stream${query}`).catch(() => null);
      if (response?.status === 200 && response.body) {
        if (!isOpen) current = nothingYet();
        await receive(response.body, current);
        if (current.answerId) this.answers.set(current.answerId, current);
      } else {
        // The answer has ended meanwhile: a browser reads it from the server.
        if (response?.status === 204) current = nothingYet();
        await wait(PAUSE_MS);
      }
    }
  }

  /** What was followed to its end is what the server has. Resolves to how many answers that was. */
  check(messages: StoredMessage[]): number {
    let count = 0;
    for (const message of messages) {
      const followed = this.answers.get(message.id);
      if (followed?.status !== 'complete') continue;
      assert.equal(followed.text, textOf(message), 'a follower on the other instance has another text');
      count += 1;
    }
    return count;
  }
}
