// How instances tell each other something: what the two ways of doing so have in common.

/** Who hears what other instances tell. */
export type Receiver = {
  hear(message: string): void;
  /** There is a connection, for the first time or again. What was told before it was not heard. */
  connected(): void;
};

export type Transport = {
  /** Whether what others tell is heard. */
  readonly isConnected: boolean;
  /** At most so many bytes of UTF-8. */
  readonly longestMessage: number;
  /** Tells all other instances; whether this one hears it too is open. Rejects while there is no connection. */
  send(messages: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

export type Connect = (receiver: Receiver) => Transport;
