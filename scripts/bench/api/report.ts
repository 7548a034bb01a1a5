// Writes what the comparison measured, for people: docs/benchmarks.md.

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../../docs/benchmarks.md');

export type Row = {
  group: 'Runs' | 'Requests';
  what: string;
  unit: 'ms' | '1/s';
  ours: number;
  peer: number;
};

/** How many times better than the peer we are; below 1 it is the better one. */
const ratio = ({ unit, ours, peer }: Row) => (unit === 'ms' ? peer / ours : ours / peer);

const figure = (value: number, unit: Row['unit']) =>
  `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit === 'ms' ? 'ms' : '/ s'}`;

export const rowLine = (row: Row): string =>
  `| ${row.what} | ${figure(row.ours, row.unit)} | ${figure(row.peer, row.unit)} | ${ratio(row).toFixed(1)} |`;

function table(rows: Row[], group: Row['group']): string {
  const lines = rows.filter((row) => row.group === group).map(rowLine);
  return [
    `| ${group.toLowerCase()} | Maistro | langgraph-api | times better |`,
    '| --- | --: | --: | --: |',
    ...lines,
  ].join('\n');
}

/** `load` is the machine's load average of the last minute, before and after. */
export function writeReport(rows: Row[], load: readonly [before: number, after: number], now: Date): void {
  const processors = cpus();
  const text = `# Benchmarks

Made by \`npm run bench\` on ${now.toISOString().slice(0, 10)}: ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}, load average ${load[0].toFixed(1)} before and ${load[1].toFixed(1)} after. Figures of another machine differ; the ratios are what counts.

## The Agent Server API beside \`@langchain/langgraph-api\` 1.5.1

Both answer the same client (\`@langchain/langgraph-sdk\`) in the same minutes, in turns, and ask the same model server, which answers without a pause, or one word each 50 ms for the slow streams. Both are warm. Figures are medians. Each stream has a thread of its own and asks for \`values\` and \`messages-tuple\`.

They do not do the same work. Maistro's production build reads memories and ToDos, offers tools to the model, and has each acknowledged write on disk in PostgreSQL. The peer's graph is one call of the model, kept in memory and written to a file every few seconds.

${table(rows, 'Runs')}

${table(rows, 'Requests')}

A request here is one at a time over a connection that is kept open. Where the peer is ahead, it answers from memory what we read from, or commit to, the database.
`;
  writeFileSync(file, text);
}
