// PostgreSQL's own note of which process serves a cluster: postmaster.pid.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

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
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const command = commandOf(pid);
  if (process.platform === 'win32') return /postgres/i.test(command);
  return command.includes('postgres') && command.includes(cluster);
}

/** The command line of a process; empty when there is no such process. */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const [program, args] =
      process.platform === 'win32'
        ? ['tasklist', ['/FI', `PID eq ${pid}`, '/NH']]
        : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]];
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
