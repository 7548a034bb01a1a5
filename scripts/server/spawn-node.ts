// Child processes that run this same Node and never outlive us.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const watcher = pathToFileURL(path.join(import.meta.dirname, 'exit-with-parent.ts')).href;

/** Starts Node in the project's folder; its output comes through pipes. */
export function spawnNode(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ['--import', watcher, ...args], {
    cwd: root,
    env: { ...environment, NEXT_TELEMETRY_DISABLED: '1', MAISTRO_PARENT: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Its own process group: Ctrl-C reaches us alone, and we stop things in order.
    detached: process.platform !== 'win32',
  }) as unknown as ChildProcessByStdio<null, Readable, Readable>;
}
