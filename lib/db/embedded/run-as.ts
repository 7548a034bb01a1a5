// Which operating system user runs PostgreSQL. It refuses to run as root, so root hands it to another one.
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

export interface Runner {
  /** The owner that PostgreSQL's files must have; undefined when it runs as we do. */
  readonly owner?: { readonly uid: number; readonly gid: number };
  /** Runs a program to its end and returns what it printed; rejects with the same when it fails. */
  run(program: string, args: readonly string[]): Promise<string>;
}

function idsOf(name: string): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function unprivilegedUser(): { uid: number; gid: number } {
  const known = idsOf('postgres');
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
      stdio: 'ignore',
    });
  } catch {
    // No useradd here, or a read-only /etc: the user below exists everywhere.
  }
  const user = idsOf('postgres') ?? idsOf('nobody');
  if (user) return user;
  throw new Error('PostgreSQL does not run as root. Start Maistro as another user, or set DATABASE_URL.');
}

/** True when someone who is neither root nor in a file's group can enter each folder above `file`. */
function isReachable(file: string): boolean {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function hasSetpriv(): boolean {
  return ['/usr/bin/setpriv', '/bin/setpriv'].some((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * @param cluster the folder of the database, whose owner is kept when it exists
 * @param paths every file that PostgreSQL has to reach
 */
export function runnerFor(cluster: string, paths: readonly string[]): Runner {
  if (process.getuid?.() !== 0) return { run: (program, args) => run(program, args) };

  const existing = statSync(cluster, { throwIfNoEntry: false });
  const owner =
    existing && existing.uid !== 0 ? { uid: existing.uid, gid: existing.gid } : unprivilegedUser();
  const hidden = paths.find((file) => !isReachable(file));
  if (hidden === undefined) return { owner, run: (program, args) => run(program, args, owner) };

  // A project below a folder such as /root, which only root may enter: one capability lets PostgreSQL pass.
  if (!hasSetpriv()) {
    throw new Error(
      `PostgreSQL does not run as root, and other users cannot enter the folders above ${hidden}. ` +
        'Move the project, start Maistro as another user, or set DATABASE_URL.',
    );
  }
  const ids = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  // The secure bit makes access(2) honour it, by which PostgreSQL looks for its own files.
  const capability = [
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup',
  ];
  return { owner, run: (program, args) => run('setpriv', [...ids, ...capability, program, ...args]) };
}

function run(program: string, args: readonly string[], owner?: Runner['owner']): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...owner,
      cwd: path.parse(process.cwd()).root,
      env: { ...process.env, LC_ALL: 'C', PGOPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      // Its own process group: Ctrl-C in the terminal reaches us alone, and we stop things in order.
      detached: process.platform !== 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${path.basename(program)} failed (${code}). ${output.trim()}`));
    });
  });
}
