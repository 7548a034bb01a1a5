// A table of comma-separated values: the names of its columns, and its rows with the lines they begin on.

import Papa from 'papaparse';
import { MOST_ROWS, tooManyRows } from './file-rows.ts';
import type { FileProblem } from './import-preview.ts';

export type CsvRow = {
  line: number;
  /** A cell by the name of its column, whatever its case; empty where there is none. */
  get: (column: string) => string;
};

export type CsvTable = {
  /** In lower case. */
  columns: ReadonlySet<string>;
  rows: CsvRow[];
  problems: FileProblem[];
};

const MARKS = [',', ';', '\t', '|'];

/**
 * `isHead` says which row names the columns; what stands above it is left out. Null where none does.
 * Throws an AppError `too_large` past the number of rows that an import takes.
 */
export function readCsvTable(text: string, isHead: (names: readonly string[]) => boolean): CsvTable | null {
  const problems: FileProblem[] = [];
  const rows: CsvRow[] = [];
  let columns: Map<string, number> | null = null;
  let from = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text, isHead),
    step: ({ data: cells, errors, meta }, parser) => {
      const at = line;
      line += lineBreaks(text, from, meta.cursor);
      from = meta.cursor;
      if (cells.every((cell) => cell.trim() === '')) return;
      if (columns === null) {
        const names = cells.map(nameOf);
        // A name that comes twice means its first column.
        if (isHead(names)) columns = new Map(names.map((name, index) => [name, index] as const).reverse());
        return;
      }
      if (errors.some(({ type }) => type === 'Quotes')) {
        problems.push({
          line: at,
          message: 'A quotation mark is not closed, or stands inside a cell alone.',
        });
      }
      const places = columns;
      rows.push({ line: at, get: (column) => cells[places.get(nameOf(column)) ?? -1] ?? '' });
      if (rows.length > MOST_ROWS) parser.abort();
    },
  });
  if (columns === null) return null;
  if (rows.length > MOST_ROWS) throw tooManyRows();
  return { columns: new Set((columns as Map<string, number>).keys()), rows, problems };
}

const nameOf = (column: string) =>
  column
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase();

/** The mark by which a line of the beginning falls into the names of the columns. */
function delimiterOf(text: string, isHead: (names: readonly string[]) => boolean): string {
  const beginning = text.slice(0, 20_000);
  const found = MARKS.find((delimiter) => {
    const { data } = Papa.parse<string[]>(beginning, { delimiter, preview: 50 });
    return data.some((cells) => isHead(cells.map(nameOf)) && cells.length > 1);
  });
  // Of a single column no mark parts anything.
  return found ?? Papa.RECORD_SEP;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) count += 1;
  }
  return count;
}
