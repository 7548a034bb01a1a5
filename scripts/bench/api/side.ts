// The two servers under comparison, each as its client sees it.

import { randomUUID } from 'node:crypto';
import { Client } from '@langchain/langgraph-sdk';
import type pg from 'pg';
import { hashSecret, hintOf, newSecret } from '../../../lib/auth/api-keys/secret.ts';

export type Side = { name: string; client: Client };

/** As many requests at once as a test asks for, and no retry that would hide a failure. */
const callerOptions = { maxConcurrency: 128, maxRetries: 0 };

export function peerSide(url: string): Side {
  return { name: 'langgraph-api', client: new Client({ apiUrl: url, apiKey: null, callerOptions }) };
}

export async function maistroSide(url: string, database: pg.Client): Promise<Side> {
  const accountId = randomUUID();
  const secret = newSecret();
  await database.query('INSERT INTO account (id) VALUES ($1)', [accountId]);
  await database.query('INSERT INTO api_key (id, account_id, name, hash, hint) VALUES ($1, $2, $3, $4, $5)', [
    randomUUID(),
    accountId,
    'bench',
    hashSecret(secret),
    hintOf(secret),
  ]);
  return {
    name: 'Maistro',
    client: new Client({ apiUrl: `${url}/api/langgraph`, apiKey: secret, callerOptions }),
  };
}
