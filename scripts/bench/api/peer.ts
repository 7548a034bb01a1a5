// The server that Maistro's Agent Server API is compared with: installed in bench/ when it is first needed.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../server.ts';

const bench = path.resolve(import.meta.dirname, '../../../bench');

/** False when it is not there and cannot be installed, for instance without a network. */
export function installPeer(): boolean {
  if (existsSync(path.join(bench, 'node_modules/@langchain/langgraph-api'))) return true;
  console.log('Installing the server to compare with.');
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: bench,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Resolves when it takes requests. `modelUrl` is an OpenAI-compatible server's. */
export async function startPeer(modelUrl: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'maistro-bench-peer-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['server.mjs', String(port), folder], {
    cwd: bench,
    // Its log of each request goes nowhere, as that of a server whose operator asked for quiet.
    env: { ...process.env, MODEL_URL: modelUrl, LOG_LEVEL: 'error', LANGSMITH_TRACING: 'false' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = new Promise<void>((resolve) => child.once('message', () => resolve()));
  await Promise.race([
    ready,
    ended.then((code) => Promise.reject(new Error(`The peer did not start (exit code ${code}).`))),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
