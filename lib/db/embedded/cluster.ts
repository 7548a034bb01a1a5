// One PostgreSQL cluster in a folder: make it, start it, stop it. Who uses it is the business of server.ts.
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { findBinaries } from './binaries.ts';
import { freePort } from './free-port.ts';
import { type Runner, runnerFor } from './run-as.ts';

export const USER = 'maistro';
/** The major version is part of the folder's name, because a newer PostgreSQL cannot read its files. */
const FOLDER = 'postgres-18';
const PASSWORD_FILE = 'maistro-password';

export interface Cluster {
  readonly folder: string;
  readonly password: string;
  /** Whether this call made it. */
  readonly isNew: boolean;
  /** Starts the server on a free port of this machine's own loopback address. */
  start(): Promise<void>;
  /** Stops it in order: connections end, what is in memory goes to disk. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** False trades safety at a crash for speed: for tests only. */
  readonly isDurable: boolean;
}

/** Opens the cluster below `dataDir`, and makes it when there is none. */
export async function openCluster(dataDir: string, { isDurable }: ClusterOptions): Promise<Cluster> {
  const { initdb, pg_ctl } = await findBinaries();
  mkdirSync(dataDir, { recursive: true });
  const folder = path.join(path.resolve(dataDir), FOLDER);
  const runner = runnerFor(folder, [folder, initdb]);
  const isNew = !existsSync(folder);
  if (isNew) await create(folder, initdb, runner, isDurable);

  return {
    folder,
    password: readFileSync(path.join(folder, PASSWORD_FILE), 'utf8'),
    isNew,
    start: async () => {
      const log = path.join(folder, 'server.log');
      rmSync(log, { force: true });
      const settings = serverSettings(await freePort(), isDurable);
      try {
        await runner.run(pg_ctl, ['start', '-D', folder, '-w', '-s', '-t', '120', '-l', log, '-o', settings]);
      } catch (error) {
        const reason = existsSync(log) ? readFileSync(log, 'utf8').trim() : '';
        throw new Error(`${error instanceof Error ? error.message : error}\n${reason}`.trim());
      }
    },
    stop: async () => {
      await runner.run(pg_ctl, ['stop', '-D', folder, '-w', '-s', '-t', '60', '-m', 'fast']);
    },
  };
}

function serverSettings(port: number, isDurable: boolean): string {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    ...(isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** Made beside its place and moved there when whole, so that a crash or a second start leaves no half. */
async function create(folder: string, initdb: string, runner: Runner, isDurable: boolean): Promise<void> {
  const draft = mkdtempSync(`${folder}.new-`);
  const passwordFile = `${draft}.password`;
  const password = randomBytes(24).toString('base64url');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (runner.owner) {
      chownSync(draft, runner.owner.uid, runner.owner.gid);
      chownSync(passwordFile, runner.owner.uid, runner.owner.gid);
    }
    // Sorting by code point is built into PostgreSQL, so it is the same on each machine.
    await runner.run(initdb, [
      `--pgdata=${draft}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(isDurable ? [] : ['--no-sync']),
    ]);
    renameSync(passwordFile, path.join(draft, PASSWORD_FILE));
    renameSync(draft, folder);
  } catch (error) {
    // Another start may have made it in the meantime; then that one is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}
