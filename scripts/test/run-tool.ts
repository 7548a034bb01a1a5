// Runs one of the tools in node_modules with this same Node.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** Path of the program `name` of a package, as its package.json says. */
export function programOf(packageName: string, name = packageName): string {
  const file = path.join(root, 'node_modules', packageName, 'package.json');
  const { bin } = require(file) as { bin: string | Record<string, string> };
  const program = typeof bin === 'string' ? bin : bin[name];
  if (!program) throw new Error(`${packageName} has no program ${name}.`);
  return path.join(path.dirname(file), program);
}

export interface ToolResult {
  readonly isOk: boolean;
  readonly output: string;
}

/** Runs it in the project's folder, either collecting its output or showing it as it comes. */
export function runNode(
  args: readonly string[],
  { isShown = false, environment = {} }: { isShown?: boolean; environment?: Record<string, string> } = {},
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: isShown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ isOk: code === 0, output }));
  });
}
