// Builds the application when the code has changed since the last build, and only then.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { claim, holders } from './claim.ts';
import { spawnNode } from './spawn-node.ts';

const root = path.resolve(import.meta.dirname, '../..');
const stamp = path.join(root, '.next', 'maistro-sources');
const FOLDERS = ['app', 'components', 'lib', 'public'];
const FILES = /^(package\.json|package-lock\.json|tsconfig\.json|.*\.(config\.(ts|mjs)|ts|css))$/;
const NOT_BUILT =
  /(\.test\.tsx?$|^lib\/db\/(generated|testing)\/|^(next-env\.d|vitest\.config|playwright\.config)\.ts$)/;
const POLL_MS = 250;

export const nextProgram = createRequire(import.meta.url).resolve('next/dist/bin/next');

/** A hash over everything that goes into the build. */
function hashSources(): string {
  const files = [
    ...readdirSync(root).filter((name) => FILES.test(name)),
    path.join('prisma', 'schema.prisma'),
    ...FOLDERS.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
    ),
  ].filter((file) => !NOT_BUILT.test(file.replaceAll(path.sep, '/')));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function builtSources(): string {
  if (!existsSync(path.join(root, '.next', 'BUILD_ID'))) return '';
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Returns once `.next` holds a build of the present code. Throws with Next's own words when the code does
 * not build, and when another Maistro serves an older build from the same folder.
 * @param signal ends a build that is no longer wanted; the call then rejects
 */
export async function ensureBuild(say: (line: string) => void, signal?: AbortSignal): Promise<void> {
  const sources = hashSources();
  if (builtSources() === sources) return;
  let release = claim('build');
  if (!release) say('Waiting for another start, which is building the application.');
  while (!release) {
    await wait(POLL_MS, undefined, { signal });
    release = claim('build');
  }
  try {
    if (builtSources() === sources) return;
    const [other] = holders('serving-');
    if (other !== undefined) {
      throw new Error(
        `The code has changed, and another Maistro (process ${other}) still serves the build before it. Stop that one first.`,
      );
    }
    say('Building the application. This takes a minute, once for each change of the code.');
    await build(signal);
    writeFileSync(stamp, sources);
    if (builtSources() !== sources) throw new Error('The build ended without a result.');
  } finally {
    release();
  }
}

function build(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawnNode([nextProgram, 'build'], { ...process.env, NODE_ENV: 'production' });
    const abort = () => child.kill('SIGTERM');
    signal?.addEventListener('abort', abort, { once: true });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, killed) => {
      signal?.removeEventListener('abort', abort);
      if (code === 0) resolve();
      else reject(new Error(`The build failed (${killed ?? code}).\n${output.trim()}`));
    });
  });
}
