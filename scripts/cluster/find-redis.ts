// Finds the redis-server that the cluster test runs; as root on Debian, installs it.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { redisProgram } from '../../lib/runs/testing/redis-server.ts';

/** Path of the program. Throws with what to do when there is none. */
export function findRedis(): string {
  const found = redisProgram() ?? installed();
  if (found) return found;
  throw new Error(
    'The cluster test needs redis-server, and this machine has none. Install it (apt-get install redis-server).',
  );
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing redis-server with apt-get.');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  const install = ['install', '--yes', '--no-install-recommends', 'redis-server'];
  if (spawnSync('apt-get', install, options).status !== 0) {
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', install, options);
  }
  return redisProgram();
}
