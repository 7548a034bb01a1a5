// What a topic is: one kind of thing whose changes are told to those who watch an account.

/** `rows`: as they are now. `missed`: something may have changed that was not told; read again. */
export type News<Row> = { kind: 'rows'; rows: readonly Row[] } | { kind: 'missed' };

export type Listener<Row> = (news: News<Row>) => void;

export type TopicRules<Row> = {
  name: string;
  idOf(row: Row): string;
  /** The rows with these ids as they are now, for those who were told by another instance. */
  read(accountId: string, ids: readonly string[]): Promise<Row[]>;
};

export type Topic<Row> = {
  /** Call it after the commit of what it tells of. Returns at once and never throws. */
  tell(accountId: string, rows: readonly Row[]): void;
  /** Returns how to stop listening. */
  listen(accountId: string, listener: Listener<Row>): () => void;
  /** Whether changes that are made on other instances are heard. */
  readonly isWhole: boolean;
};
