import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findRunningServer } from './pid-file.ts';
import { type EmbeddedServer, joinEmbeddedServer } from './server.ts';

let dataDir: string;
let cluster: string;
const children: ChildProcess[] = [];

// One folder for all: to make its files takes longer than anything that is tested here.
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'maistro-embedded-'));
  chmodSync(dataDir, 0o755);
  cluster = path.join(dataDir, 'postgres-18');
});

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  if (!findRunningServer(cluster)) return;
  const server = await join();
  await server.release();
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const join = () => joinEmbeddedServer(dataDir, { isDurable: false });

async function ask(server: EmbeddedServer, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const keep = (server: EmbeddedServer, table: string) =>
  ask(server, `CREATE TABLE ${table} AS SELECT 42 AS answer`);
const kept = (server: EmbeddedServer, table: string) => ask(server, `SELECT answer FROM ${table}`);

/** Kills PostgreSQL as a crash of the machine would, and waits until it is gone. */
async function crash(server: EmbeddedServer): Promise<void> {
  process.kill(findRunningServer(cluster)?.pid ?? 0, 'SIGKILL');
  await server.lost;
}

/** Another process that joins the server and stays. */
async function otherUser(): Promise<ChildProcess> {
  const module = path.join(import.meta.dirname, 'server.ts');
  const code = `
    const { joinEmbeddedServer } = await import(${JSON.stringify(module)});
    await joinEmbeddedServer(${JSON.stringify(dataDir)}, { isDurable: false });
    console.log('joined');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

describe('the embedded server', () => {
  it('is made and started once when two ask at the same moment', async () => {
    const [one, two] = await Promise.all([join(), join()]);
    expect([one.isNew, two.isNew]).toContain(true);
    expect(one.url).toBe(two.url);
    expect(await one.release()).toBe('left running');
    expect(await ask(two, 'SELECT 42')).toBe(42);
    expect(await two.release()).toBe('stopped');
  });

  it('keeps its data over a restart, listens on this machine alone, and keeps its password to itself', async () => {
    const first = await join();
    expect(await ask(first, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await ask(first, 'SELECT datcollate FROM pg_database WHERE datname = current_database()')).toBe(
      'C',
    );
    await keep(first, 'before_restart');
    expect(statSync(path.join(cluster, 'maistro-password')).mode & 0o777).toBe(0o600);
    expect(await first.release()).toBe('stopped');
    expect(findRunningServer(cluster)).toBeUndefined();

    const second = await join();
    expect(second.isNew).toBe(false);
    expect(second.wasRunning).toBe(false);
    expect(await kept(second, 'before_restart')).toBe(42);
    await second.release();
  });

  it('is durable unless told otherwise', async () => {
    const server = await joinEmbeddedServer(dataDir);
    expect(await ask(server, 'SHOW fsync')).toBe('on');
    expect(await ask(server, 'SHOW synchronous_commit')).toBe('on');
    await server.release();
  });

  it('comes back after it was killed, and says that it was lost', async () => {
    const first = await joinEmbeddedServer(dataDir);
    await keep(first, 'before_crash');
    await crash(first);
    const second = await join();
    expect(await kept(second, 'before_crash')).toBe(42);
    expect(await second.release()).toBe('stopped');
    expect(await first.release()).toBe('stopped');
  });

  it('is joined by the next start when the program that started it was killed', async () => {
    const killed = await otherUser();
    await kill(killed);
    const server = await join();
    expect(server.wasRunning).toBe(true);
    expect(await ask(server, 'SELECT 42')).toBe(42);
    expect(await server.release()).toBe('stopped');
  });

  it('keeps running for another program that uses it', async () => {
    const server = await join();
    await otherUser();
    expect(await server.release()).toBe('left running');
    expect(findRunningServer(cluster)).toBeDefined();
  });

  it('is not held up by a stale postmaster.pid whose number another program has now', async () => {
    const first = await join();
    const file = path.join(cluster, 'postmaster.pid');
    const note = readFileSync(file, 'utf8');
    await first.release();
    const bystander = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
    children.push(bystander);
    writeFileSync(file, note.replace(/^\d+/, String(bystander.pid)));

    const second = await join();
    expect(await ask(second, 'SELECT 42')).toBe(42);
    expect(bystander.exitCode).toBeNull();
    await second.release();
  });
});
