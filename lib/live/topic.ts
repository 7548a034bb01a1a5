// What is told to those who watch an account: a change of something, at once, to everyone who listens here.

/** `rows`: as they are now. `missed`: something may have changed that was not told; read again. */
export type News<Row> = { kind: 'rows'; rows: readonly Row[] } | { kind: 'missed' };

export type Listener<Row> = (news: News<Row>) => void;

export type Topic<Row> = {
  /** Call it after the commit of what it tells of. Returns at once and never throws. */
  tell(accountId: string, rows: readonly Row[]): void;
  /** Returns how to stop listening. */
  listen(accountId: string, listener: Listener<Row>): () => void;
};

/** Listeners by account. */
type Listeners = Map<string, Set<Listener<never>>>;

const shared = globalThis as { maistroTopics?: Map<string, Listeners> };

/** On globalThis, because each route's bundle loads this module anew. */
function listenersOf(name: string): Listeners {
  shared.maistroTopics ??= new Map();
  const known = shared.maistroTopics.get(name) ?? new Map();
  shared.maistroTopics.set(name, known);
  return known;
}

export function createTopic<Row>(name: string): Topic<Row> {
  const accounts = listenersOf(name) as Map<string, Set<Listener<Row>>>;
  return {
    tell(accountId, rows) {
      for (const listener of accounts.get(accountId) ?? []) listener({ kind: 'rows', rows });
    },
    listen(accountId, listener) {
      const listeners = accounts.get(accountId) ?? new Set();
      accounts.set(accountId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && accounts.get(accountId) === listeners) accounts.delete(accountId);
      };
    },
  };
}
