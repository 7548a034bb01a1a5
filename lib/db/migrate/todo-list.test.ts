// A database that is in use already gets operations for what was changed before there were any.
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, dropDatabase } from '../databases.ts';
import type { EmbeddedServer } from '../embedded/server.ts';
import { joinTestServer } from '../testing/server.ts';
import { applyMigrations, migrationsFolder } from './migrate.ts';

const name = `test_migrate_todos_${process.pid}`;
const folder = mkdtempSync(path.join(tmpdir(), 'maistro-migrations-'));
let server: EmbeddedServer;
let url: string;
let client: Client;

beforeAll(async () => {
  server = await joinTestServer();
  for (const entry of readdirSync(migrationsFolder)) {
    if (/^\d{14}_/.test(entry) && entry >= '20261123170000') continue;
    cpSync(path.join(migrationsFolder, entry), path.join(folder, entry), { recursive: true });
  }
  url = await createDatabase(server.url, name);
  await applyMigrations(url, folder);
  client = new Client({ connectionString: url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await dropDatabase(server.url, name);
  rmSync(folder, { recursive: true });
});

const insert = async (table: string, row: Record<string, unknown>) => {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await client.query(`INSERT INTO "${table}" (${columns}) VALUES (${places})`, Object.values(row));
};

it('one for each call of a tool and one for each change by hand, in their order', async () => {
  const [account, other, assistant, thread, run] = Array.from({ length: 5 }, () => randomUUID());
  await insert('account', { id: account });
  await insert('account', { id: other });
  await client.query('BEGIN');
  await insert('assistant', {
    id: assistant,
    account_id: account,
    current_version: 1,
    version_count: 1,
    position: 0,
  });
  await insert('assistant_version', {
    ...{
      assistant_id: assistant,
      number: 1,
      account_id: account,
      name: 'Work',
      color: 'blue',
      category: 'work',
      role: '',
    },
  });
  await client.query('COMMIT');
  await insert('thread', { id: thread, account_id: account, assistant_id: assistant });
  await insert('run', {
    ...{
      id: run,
      account_id: account,
      thread_id: thread,
      assistant_id: assistant,
      assistant_version: 1,
      model: 'test',
    },
    ...{ status: 'success', lease_until: new Date(), ended_at: new Date() },
  });
  const todos = Array.from({ length: 3 }, () => randomUUID());
  for (const id of todos) await insert('todo', { id, account_id: account, category: 'work', task: 'Paint' });
  const foreign = randomUUID();
  await insert('todo', { id: foreign, account_id: other, category: 'work', task: 'Foreign' });
  const by = { actor: 'assistant', assistant_id: assistant, assistant_version: 1, run_id: run };
  let minute = 0;
  const change = (todoId: string | undefined, revision: number, who: object, accountId = account) =>
    insert('todo_change', {
      ...{
        todo_id: todoId,
        revision,
        account_id: accountId,
        action: revision === 1 ? 'create' : 'update',
        ...who,
      },
      ...{
        before: revision === 1 ? null : {},
        after: {},
        created_at: new Date(Date.UTC(2025, 0, 1, 0, minute++)),
      },
    });
  await change(todos[0], 1, { ...by, tool_call_id: 'a' });
  await change(todos[1], 1, { ...by, tool_call_id: 'a' });
  await change(todos[2], 1, { ...by, tool_call_id: 'b' });
  await change(todos[0], 2, { actor: 'user' });
  await change(todos[0], 3, { actor: 'user' });
  await change(foreign, 1, { actor: 'user' }, other);

  const applied = await applyMigrations(url);

  expect(applied[0]).toBe('20261123170000_todo_list');
  const { rows } = await client.query(`
    SELECT operation.account_id AS account, array_agg(change.todo_id || ' ' || revision ORDER BY change.created_at) AS made
    FROM todo_operation AS operation
    JOIN todo_change AS change ON change.account_id = operation.account_id AND change.operation_id = operation.id
    GROUP BY operation.account_id, operation.id, operation.seq ORDER BY operation.seq`);
  expect(rows).toEqual([
    { account, made: [`${todos[0]} 1`, `${todos[1]} 1`] },
    { account, made: [`${todos[2]} 1`] },
    { account, made: [`${todos[0]} 2`] },
    { account, made: [`${todos[0]} 3`] },
    { account: other, made: [`${foreign} 1`] },
  ]);
});

it('and takes a place of 500 characters, and no longer one', async () => {
  const places = (length: number) => client.query("UPDATE todo SET position = repeat('~', $1)", [length]);
  await places(500);
  await expect(places(501)).rejects.toThrow('todo_position');
});
