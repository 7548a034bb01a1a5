// Who calls a tool: the account of the API key, and which key it was.

export type Caller = { accountId: string; keyId: string };
