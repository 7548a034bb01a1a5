// The direction of imports between the rooms: downwards only, and no component reaches the database.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ToolResult } from './run-tool.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A room of lib may import rooms that stand on a lower floor, and itself. */
const FLOORS: readonly (readonly string[])[] = [
  ['time', 'db', 'redis'],
  ['live', 'queue'],
  ['todos'],
  ['assistants', 'memory', 'calendar'],
  ['threads', 'auth', 'store'],
  ['models', 'webhooks'],
  ['agent'],
  ['runs'],
  ['schedules'],
  ['langgraph'],
  ['mcp'],
];
const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{},\s$]+?\s+from\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

interface Import {
  readonly file: string;
  /** Gone when the code runs: `import type`. */
  readonly isType: boolean;
}

type Graph = ReadonlyMap<string, readonly Import[]>;

function resolve(from: string, specifier: string): string | undefined {
  const base = specifier.startsWith('@/')
    ? path.join(root, specifier.slice(2))
    : specifier.startsWith('.')
      ? path.resolve(path.dirname(from), specifier)
      : undefined;
  if (base === undefined) return undefined;
  return ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((ending) => base + ending)
    .find((file) => existsSync(file) && statSync(file).isFile());
}

function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8');
  const found = [
    ...[...code.matchAll(IMPORT)].map(([, type, to]) => ({ to, isType: type !== undefined })),
    ...[...code.matchAll(DYNAMIC)].map(([, to]) => ({ to, isType: false })),
  ];
  return found.flatMap(({ to, isType }) => {
    const target = to === undefined ? undefined : resolve(file, to);
    return target === undefined ? [] : [{ file: target, isType }];
  });
}

function readGraph(): Graph {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => path.join(root, folder, name)),
  );
  return new Map(files.map((file) => [file, importsOf(file)]));
}

const nameOf = (file: string) => path.relative(root, file).replaceAll(path.sep, '/');

/** Which part of the project a file belongs to, and how high it stands. */
function placeOf(file: string): { room: string; floor: number } {
  const [top = '', room = ''] = nameOf(file).split('/');
  if (top === 'app') return { room: 'app', floor: FLOORS.length + 1 };
  if (top === 'components') return { room: 'components', floor: FLOORS.length };
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  // Files directly in lib (errors, env, http) serve every room.
  return floor === -1 ? { room: 'lib', floor: -1 } : { room, floor };
}

function wrongDirections(graph: Graph): string[] {
  return [...graph].flatMap(([file, imports]) => {
    const from = placeOf(file);
    if (from.room === 'lib') return [];
    return imports.flatMap((imported) => {
      const to = placeOf(imported.file);
      if (to.room === from.room || to.floor < from.floor) return [];
      return [`${nameOf(file)} imports ${nameOf(imported.file)}: ${to.room} is not below ${from.room}.`];
    });
  });
}

/** The way from a file to the database, in what is left of the imports when the code runs. */
function wayToDatabase(graph: Graph, start: string): string[] | undefined {
  const ways: string[][] = [[start]];
  const seen = new Set([start]);
  for (const way of ways) {
    for (const { file, isType } of graph.get(way.at(-1) ?? '') ?? []) {
      if (isType || seen.has(file)) continue;
      if (nameOf(file).startsWith('lib/db/')) return [...way, file];
      seen.add(file);
      ways.push([...way, file]);
    }
  }
  return undefined;
}

function reachesDatabase(graph: Graph): string[] {
  return [...graph.keys()]
    .filter((file) => placeOf(file).room === 'components')
    .flatMap((file) => {
      const way = wayToDatabase(graph, file);
      return way ? [`A component reaches the database: ${way.map(nameOf).join(' -> ')}`] : [];
    });
}

/** Passes when every import goes the right way, else says which do not. */
export function checkImports(): ToolResult {
  const graph = readGraph();
  const mistakes = [...wrongDirections(graph), ...reachesDatabase(graph)];
  return { isOk: mistakes.length === 0, output: mistakes.join('\n') };
}
