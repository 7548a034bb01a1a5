// How long a transaction may wait for its turn, and take, in milliseconds.

/** Many may come at once; each waits rather than fail. */
export const PATIENCE = { maxWait: 10_000, timeout: 10_000 } as const;
