// Runs Maistro from the first line to the last: prepare, build, serve, and stop in order.
import { EnvError } from '../../lib/env.ts';
import { ensureBuild } from './build.ts';
import { claim } from './claim.ts';
import { loadEnvFile, type Prepared, prepare } from './prepare.ts';
import { startWeb, type WebServer } from './web.ts';

const say = (line: string) => console.log(line);

const PARENT_POLL_MS = 200;

/** The person's wish to stop; it may come at any moment, also twice (npm repeats Ctrl-C). */
function onStopRequest(): Promise<'asked'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'));
    // npm hands SIGTERM to a shell between us, which ends without passing it on: then we are an orphan.
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event === undefined) return;
    setInterval(() => process.ppid !== parent && resolve('asked'), PARENT_POLL_MS).unref();
  });
}

/** Returns the exit code: 0 after being asked to stop, 1 when something failed. */
export async function runMaistro(command: 'start' | 'dev'): Promise<number> {
  const asked = onStopRequest();
  let prepared: Prepared | undefined;
  let web: WebServer | undefined;
  let unclaim: (() => void) | undefined;
  try {
    loadEnvFile();
    prepared = await prepare(say);
    const { port, environment, database } = prepared;
    const lost =
      database?.lost.then(() => 'The database has stopped.') ?? new Promise<never>(() => undefined);
    if (command === 'start') {
      const unwanted = new AbortController();
      const built = ensureBuild(say, unwanted.signal);
      if ((await Promise.race([built, asked])) === 'asked') {
        unwanted.abort();
        await built.catch(() => undefined);
        return 0;
      }
      unclaim = claim(`serving-${process.pid}`);
    }
    web = startWeb(command, port, environment);
    const ended = web.ended.then((how) => `The web server has stopped (${how}).`);
    const started = await Promise.race([web.ready, asked, lost, ended]);
    if (started === undefined) say(`Maistro is ready at ${environment.NEXTAUTH_URL}`);
    const outcome = started ?? (await Promise.race([asked, lost, ended]));
    if (outcome === 'asked') return 0;
    console.error(outcome);
    return 1;
  } catch (error) {
    console.error(explain(error));
    return 1;
  } finally {
    if (web) {
      say('Stopping.');
      await web.stop();
    }
    unclaim?.();
    await prepared?.database?.release();
    say('Stopped.');
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof EnvError) return `A setting is wrong.\n${error.message}`;
  const cause = error.cause instanceof Error ? `\n${error.cause.message}` : '';
  return error.message + cause;
}
