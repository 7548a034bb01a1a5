// Brings what is told to everyone who listens: at once in this process, and by a transport on other instances.
import { randomUUID } from 'node:crypto';
import { readMessage, type Told, writeMessages } from './message.ts';
import { Outbox } from './outbox.ts';
import type { Listener, News, Topic, TopicRules } from './topic.ts';
import type { Connect, Transport } from './transport.ts';

/** A topic whose rows nobody but itself looks into. */
type AnyTopic = { listeners: Map<string, Set<Listener<unknown>>>; read: TopicRules<unknown>['read'] };

export class Hub {
  readonly #name = randomUUID();
  readonly #topics = new Map<string, AnyTopic>();
  readonly #outbox = new Outbox((told) => this.#send(told));
  #transport: Transport | null = null;

  /** From now on other instances are told, and heard. Without it there is one instance. */
  connect(connect: Connect): void {
    this.#transport ??= connect({
      hear: (message) => this.#hear(message),
      connected: () => {
        this.#outbox.flush();
        for (const { listeners } of this.#topics.values()) tellMissed(listeners);
      },
    });
  }

  async close(): Promise<void> {
    await this.#transport?.close();
  }

  /** The same topic for the same name; its rules are those of the last call. */
  topic<Row>({ name, idOf, read }: TopicRules<Row>): Topic<Row> {
    const known = this.#topics.get(name);
    const topic = { listeners: known?.listeners ?? new Map(), read };
    this.#topics.set(name, topic);
    const accounts: Map<string, Set<Listener<Row>>> = topic.listeners;
    const isWhole = () => this.#transport === null || this.#transport.isConnected;
    return {
      tell: (accountId, rows) => {
        tellAll(accounts.get(accountId), { kind: 'rows', rows });
        if (this.#transport) this.#outbox.add({ topic: name, accountId, ids: rows.map(idOf) });
      },
      listen: (accountId, listener) => {
        const listeners = accounts.get(accountId) ?? new Set();
        accounts.set(accountId, listeners.add(listener));
        return () => {
          listeners.delete(listener);
          if (listeners.size === 0 && accounts.get(accountId) === listeners) accounts.delete(accountId);
        };
      },
      get isWhole() {
        return isWhole();
      },
    };
  }

  async #send(told: readonly Told[]): Promise<void> {
    if (!this.#transport?.isConnected) throw new Error('There is no connection.');
    await this.#transport.send(writeMessages(this.#name, told, this.#transport.longestMessage));
  }

  #hear(text: string): void {
    const message = readMessage(text);
    if (message === null || message.from === this.#name) return;
    for (const told of message.told) void this.#pass(told);
  }

  /** Reads what changed once for all who listen, and not at all when nobody does. */
  async #pass({ topic: name, accountId, ids }: Told): Promise<void> {
    const topic = this.#topics.get(name);
    if (!topic) return;
    if (accountId === null) return tellMissed(topic.listeners);
    const listeners = topic.listeners.get(accountId);
    if (!listeners) return;
    const rows = ids && (await topic.read(accountId, ids).catch(() => null));
    tellAll(listeners, rows ? { kind: 'rows', rows } : { kind: 'missed' });
  }
}

function tellMissed(accounts: AnyTopic['listeners']): void {
  for (const listeners of [...accounts.values()]) tellAll(listeners, { kind: 'missed' });
}

function tellAll<Row>(listeners: ReadonlySet<Listener<Row>> | undefined, news: News<Row>): void {
  for (const listener of [...(listeners ?? [])]) {
    try {
      listener(news);
    } catch (error) {
      console.error('Someone who listens could not take the news:', error);
    }
  }
}
