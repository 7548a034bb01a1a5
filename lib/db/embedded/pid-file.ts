// PostgreSQL's own note of which process serves a cluster: postmaster.pid.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commandOf } from './process.ts';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server that runs on this cluster, also while it still starts up; undefined when there is none.
 *
 * A crash leaves the file behind, and its number may belong to another program by now (in a container it
 * nearly always does). PostgreSQL would refuse to start then, so such a file is removed.
 */
export function findRunningServer(cluster: string): RunningServer | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!isServerOf(cluster, pid)) {
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]) };
}

function isServerOf(cluster: string, pid: number): boolean {
  const command = commandOf(pid);
  // Windows tells the program, not its arguments.
  const isOnCluster = process.platform === 'win32' || command.includes(cluster);
  return /postgres/i.test(command) && isOnCluster;
}
