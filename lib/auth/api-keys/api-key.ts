// What an API key is, for the server and the browser alike. The secret itself is shown once and kept nowhere.

export type ApiKey = {
  id: string;
  name: string;
  /** The last characters of the secret. */
  hint: string;
  /** Instants, ISO 8601. */
  createdAt: string;
  lastUsedAt: string | null;
};

/** How many keys one account may have at a time. */
export const KEY_LIMIT = 100;
