// A Redis of a test's own: the machine's redis-server on a free port, in memory alone.

import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../db/embedded/free-port.ts';

/** Where the program is; undefined when the machine has none. */
export function redisProgram(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/local/bin', '/usr/bin'];
  return folders.map((folder) => path.join(folder, 'redis-server')).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export type RedisServer = { url: string; stop(): Promise<void> };

/** Resolves once it takes connections. */
export async function startRedis(program: string, port?: number): Promise<RedisServer> {
  const chosen = port ?? (await freePort());
  const child = spawn(
    program,
    ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  await readiness(child);
  return {
    url: `redis://127.0.0.1:${chosen}`,
    async stop() {
      process.removeListener('exit', kill);
      kill();
      await ended;
    },
  };
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error('redis-server says nothing.'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`redis-server did not start (exit code ${code}).`)));
  });
}
