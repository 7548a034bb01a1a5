// ToDos as a table that spreadsheets open, and that imports again without loss.
//
// | column | holds |
// | --- | --- |
// | List, End user | where it is; the end user is empty for the lists of the browser |
// | Title, Status, Notes | as they are; the status is not started, in progress, done or archived |
// | Deadline | 2026-11-23, or 2026-11-23 17:00 where an hour was said |
// | Estimate | minutes |
// | Ideas | one a line |
// | Repeat, Repeat from | an RRULE of RFC 5545, and the day that it counts from |
// | Repeat after done, Repeats done | yes, or empty; how many were done already |
// | Repeat next | what the next one holds instead, as JSON |
// | Place, ID | where it was put by hand, and what that refers to |
// | Done at, Created at | instants, ISO 8601 |

import Papa from 'papaparse';
import { endOfDay } from '../../time/deadline.ts';
import { type CsvRow, readCsvTable } from './csv-table.ts';
import type { FileRows } from './file-rows.ts';
import { asText, fromText } from './formula.ts';
import { type PortableTodo, portableSchema } from './portable-todo.ts';

const COLUMNS = [
  'List',
  'End user',
  'Title',
  'Status',
  'Deadline',
  'Estimate',
  'Ideas',
  'Notes',
  'Repeat',
  'Repeat from',
  'Repeat after done',
  'Repeats done',
  'Repeat next',
  'Place',
  'Done at',
  'Created at',
  'ID',
] as const;
type Column = (typeof COLUMNS)[number];

/** Without it Excel takes the file for Latin. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

export const csvHead = `${BYTE_ORDER_MARK}${COLUMNS.join(',')}${LINE_END}`;

export function csvLines(todos: readonly PortableTodo[]): string {
  const data = todos.map((todo) => {
    const cells = cellsOf(todo);
    return COLUMNS.map((column) => asText(cells[column]));
  });
  return data.length === 0 ? '' : `${Papa.unparse(data, { newline: LINE_END })}${LINE_END}`;
}

function cellsOf(todo: PortableTodo): Record<Column, string> {
  const { deadline, repeat } = todo;
  return {
    List: todo.category ?? '',
    'End user': todo.endUser,
    Title: todo.task,
    Status: todo.status,
    Deadline: deadline === null ? '' : deadlineCell(deadline),
    Estimate: todo.estimateMinutes === null ? '' : String(todo.estimateMinutes),
    Ideas: todo.solutions.join('\n'),
    Notes: todo.notes,
    Repeat: repeat?.rule ?? '',
    'Repeat from': repeat?.start ?? '',
    'Repeat after done': repeat?.afterCompletion ? 'yes' : '',
    'Repeats done': repeat === null ? '' : String(repeat.done),
    'Repeat next': repeat?.next ? JSON.stringify(repeat.next) : '',
    Place: todo.position ?? '',
    'Done at': todo.completedAt ?? '',
    'Created at': todo.createdAt ?? '',
    ID: todo.id ?? '',
  };
}

function deadlineCell({ at, hasTime }: { at: string; hasTime: boolean }): string {
  return hasTime ? at.replace('T', ' ').replace(/:00$/, '') : at.slice(0, 10);
}

const isHead = (names: readonly string[]) =>
  ['list', 'title', 'ideas', 'repeat from'].every((name) => names.includes(name));

/** Null for another table. */
export function readMaistroCsv(text: string): FileRows | null {
  const table = readCsvTable(text, isHead);
  if (table === null) return null;
  const found: FileRows = { format: 'maistro', rows: [], problems: table.problems };
  for (const row of table.rows) {
    const read = portableSchema.safeParse(valuesOf(row));
    if (read.success) found.rows.push({ line: row.line, todo: read.data });
    else {
      const [issue] = read.error.issues;
      found.problems.push({ line: row.line, message: issue?.message ?? 'This row cannot be read.' });
    }
  }
  return found;
}

/** What stands in the cells; whether it is right is the schema's to say. */
function valuesOf({ get }: CsvRow): Record<string, unknown> {
  const cell = (column: Column) => fromText(get(column));
  const given = (column: Column) => cell(column).trim() || undefined;
  const rule = given('Repeat');
  return {
    id: given('ID'),
    category: given('List'),
    endUser: cell('End user'),
    task: cell('Title'),
    status: given('Status')?.toLowerCase(),
    deadline: readDeadlineCell(given('Deadline')),
    estimateMinutes: given('Estimate') === undefined ? null : Number(given('Estimate')),
    solutions: cell('Ideas')
      .split('\n')
      .filter((idea) => idea.trim() !== ''),
    notes: cell('Notes'),
    repeat:
      rule === undefined
        ? null
        : {
            rule,
            start: given('Repeat from'),
            afterCompletion: given('Repeat after done')?.toLowerCase() === 'yes',
            done: Number(given('Repeats done') ?? 0),
            next: readJson(given('Repeat next')),
          },
    position: cell('Place') || null,
    completedAt: given('Done at'),
    createdAt: given('Created at'),
  };
}

function readDeadlineCell(text: string | undefined): unknown {
  if (text === undefined) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return endOfDay(text);
  const [, day, time, seconds = ':00'] = /^(\S+)[ T](\d{2}:\d{2})(:\d{2})?$/.exec(text) ?? [];
  return { at: day ? `${day}T${time}${seconds}` : text, hasTime: true };
}

function readJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
