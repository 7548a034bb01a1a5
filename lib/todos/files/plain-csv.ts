// Any table that has a column of titles. Columns are known by the names that people and other programs give them.

import type { Clock } from '../../time/clock.ts';
import type { TodoStatus } from '../todo.ts';
import { type CsvRow, readCsvTable } from './csv-table.ts';
import type { FileRows } from './file-rows.ts';
import { fromText } from './formula.ts';
import { readSaid, type Said } from './said-todo.ts';

const NAMES = {
  task: ['title', 'task', 'task name', 'todo', 'to-do', 'name', 'subject', 'summary', 'content'],
  due: ['deadline', 'due', 'due date', 'date', 'due on'],
  notes: ['notes', 'note', 'description', 'details'],
  list: ['list', 'category', 'project', 'list name'],
  estimate: ['estimate', 'minutes', 'duration', 'time'],
  status: ['status', 'state', 'done', 'completed'],
} as const;

const DONE = /^(?:done|completed?|finished|closed|yes|true|x|1|✓|✔)$/i;
const STARTED = /^(?:in progress|started|doing)$/i;
const ARCHIVED = /^(?:archived|cancell?ed)$/i;

const isHead = (names: readonly string[]) => NAMES.task.some((name) => names.includes(name));

/** Null for a table without titles. */
export function readPlainCsv(text: string, clock: Clock): FileRows | null {
  const table = readCsvTable(text, isHead);
  if (table === null) return null;
  const found: FileRows = { format: 'csv', rows: [], problems: table.problems };
  for (const row of table.rows) {
    const said = saidIn(row, table.columns);
    const { todo, problems } = readSaid(said, clock);
    if (todo) found.rows.push({ line: said.line, todo });
    found.problems.push(...problems);
  }
  return found;
}

function saidIn({ line, get }: CsvRow, columns: ReadonlySet<string>): Said {
  const used = new Set<string>();
  const cell = (field: keyof typeof NAMES) => {
    const name = NAMES[field].find((each) => columns.has(each));
    if (name === undefined) return '';
    used.add(name);
    return fromText(get(name));
  };
  const said = {
    line,
    task: cell('task'),
    due: cell('due'),
    notes: cell('notes'),
    list: cell('list'),
    estimate: cell('estimate'),
    status: statusOf(cell('status').trim()),
  };
  const others = [...columns].filter((name) => name !== '' && !used.has(name));
  return { ...said, others: Object.fromEntries(others.map((name) => [name, fromText(get(name))])) };
}

function statusOf(said: string): TodoStatus {
  if (DONE.test(said)) return 'done';
  if (STARTED.test(said)) return 'in progress';
  return ARCHIVED.test(said) ? 'archived' : 'not started';
}
