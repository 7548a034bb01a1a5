// Accounts and bulk data for the benchmarks, written straight into the database.

import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import type pg from 'pg';

export type BenchAccount = { id: string; assistantId: string; cookie: string };

export async function makeAccount(client: pg.Client, secret: string): Promise<BenchAccount> {
  const id = randomUUID();
  const assistantId = randomUUID();
  await client.query('BEGIN');
  await client.query('INSERT INTO account (id) VALUES ($1)', [id]);
  await client.query(
    'INSERT INTO assistant (id, account_id, current_version, version_count, position) VALUES ($1, $2, 1, 1, 0)',
    [assistantId, id],
  );
  await client.query(
    `INSERT INTO assistant_version (assistant_id, number, account_id, name, color, category, role)
     VALUES ($1, 1, $2, 'Personal', 'violet', 'personal', 'Summaries are grouped by deadline. Ask for missing deadlines.')`,
    [assistantId, id],
  );
  await client.query('COMMIT');
  const token = await encode({
    token: { sub: id, accountId: id, email: null, name: null, guest: true },
    secret,
    maxAge: 86_400,
  });
  return { id, assistantId, cookie: `next-auth.session-token=${token}` };
}

/** Messages in threads of 100, all in one branch each. Returns the ids of the threads. */
export async function addMessages(
  client: pg.Client,
  account: BenchAccount,
  count: number,
  perThread = 100,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO thread (id, account_id, assistant_id, title, last_seq)
     SELECT gen_random_uuid(), $1, $2, 'Thread ' || n, $4 FROM generate_series(1, $3) n RETURNING id`,
    [account.id, account.assistantId, Math.ceil(count / perThread), perThread],
  );
  const ids = rows.map((row) => row.id);
  await client.query(
    `INSERT INTO message (id, account_id, thread_id, seq, parent_id, role, parts, assistant_id, assistant_version, model)
     SELECT md5(t::text || seq)::uuid, $1, t, seq, CASE WHEN seq > 1 THEN md5(t::text || (seq - 1))::uuid END,
       CASE WHEN seq % 2 = 1 THEN 'user' ELSE 'assistant' END,
       jsonb_build_array(jsonb_build_object('type', 'text', 'text',
         CASE WHEN seq % 2 = 1 THEN 'Please add task number ' || seq
         ELSE 'I have added **task ' || seq || '** to the list.' || chr(10) || chr(10) || '- It has no deadline yet.' || chr(10) || '- Shall we pick a day?' END)),
       CASE WHEN seq % 2 = 0 THEN $2::uuid END, CASE WHEN seq % 2 = 0 THEN 1 END, CASE WHEN seq % 2 = 0 THEN 'built-in' END
     FROM unnest($3::uuid[]) t, generate_series(1, $4::int) seq`,
    [account.id, account.assistantId, ids, perThread],
  );
  await client.query(
    'UPDATE thread SET head_message_id = md5(id::text || last_seq)::uuid WHERE id = ANY($1)',
    [ids],
  );
  return ids;
}

export async function addTodos(client: pg.Client, account: BenchAccount, count: number): Promise<void> {
  await client.query(
    `INSERT INTO todo (id, account_id, category, task, estimate_minutes, deadline)
     SELECT gen_random_uuid(), $1, 'personal', 'Task number ' || n, CASE WHEN n % 2 = 0 THEN 30 END,
       CASE WHEN n % 3 > 0 THEN date_trunc('day', now() AT TIME ZONE 'UTC') + make_interval(days => n % 400, hours => 23, mins => 59) END
     FROM generate_series(1, $2) n`,
    [account.id, count],
  );
}
