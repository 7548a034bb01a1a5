// Next's server as a child process.
import type { ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { nextProgram } from './build.ts';
import { spawnNode } from './spawn-node.ts';

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Answers under way may end by themselves for this long before the server is ended. */
const STOP_TIMEOUT_MS = 10_000;
/** Next's greeting, which says what we say in our own words. */
const GREETING =
  /^\s*(▲ Next\.js|- (Local|Network|Environments|Experiments)|✓ (Starting|Ready|Running next\.config)|$)/;

export interface WebServer {
  /** Settles when it takes requests. */
  readonly ready: Promise<void>;
  /** Settles when it has ended, with what to say about it. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export function startWeb(command: 'start' | 'dev', port: number, environment: NodeJS.ProcessEnv): WebServer {
  const child = spawnNode([nextProgram, command, '--port', String(port)], {
    ...environment,
    NODE_ENV: command === 'dev' ? 'development' : 'production',
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  return { ready: passOutput(child), ended, stop: () => stop(child, ended) };
}

function passOutput(child: Child): Promise<void> {
  return new Promise((resolve) => {
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      createInterface({ input: from }).on('line', (line) => {
        // With FORCE_COLOR set, as test runners and build services do, Next colours what it says.
        const plain = stripVTControlCharacters(line);
        if (plain.includes('✓ Ready')) resolve();
        if (!GREETING.test(plain)) to.write(`${line}\n`);
      });
    }
  });
}

async function stop(child: Child, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const deadline = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(deadline);
}
