// Claims on things that several starts of Maistro in one folder share, such as the build.
//
// A claim is a file that names a process. It ends with that process, however that one ends.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandOf } from '../../lib/db/embedded/process.ts';

const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/maistro');

/** The process that a claim names, when it still lives; a claim of a dead one is removed. */
function holderOf(file: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const [pid, command] = text.split('\n');
  if (Number(pid) !== process.pid && command && commandOf(Number(pid)) === command) return Number(pid);
  rmSync(file, { force: true });
  return undefined;
}

/**
 * Claims `name` for this process alone and returns how to give it back; undefined while another process
 * has it.
 */
export function claim(name: string): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.claim`);
  if (holderOf(file) !== undefined) return undefined;
  try {
    writeFileSync(file, `${process.pid}\n${commandOf(process.pid)}\n`, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
  return () => rmSync(file, { force: true });
}

/** The other processes that hold a claim whose name begins with `prefix`. */
export function holders(prefix: string): number[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => holderOf(path.join(folder, name)) ?? []);
}
