// ToDos as a file of their own format: one JSON object, a ToDo a line.

import { findNodeAtLocation, type ParseError, parseTree } from 'jsonc-parser';
import { AppError } from '../../errors.ts';
import { type FileRows, MOST_ROWS, tooManyRows } from './file-rows.ts';
import { type PortableTodo, portableSchema } from './portable-todo.ts';

const FORMAT = 'maistro-todos';
const VERSION = 1;

export const jsonHead = `{"format":"${FORMAT}","version":${VERSION},"todos":[`;
export const jsonFoot = '\n]}\n';

export function jsonLines(todos: readonly PortableTodo[], isFirst: boolean): string {
  const lines = todos.map((todo) => `\n${JSON.stringify(todo)}`).join(',');
  return isFirst || lines === '' ? lines : `,${lines}`;
}

/** Null for what is no JSON object at all. Throws an AppError `invalid` for one of another kind. */
export function readMaistroJson(text: string): FileRows | null {
  if (!/^\s*[{[]/.test(text)) return null;
  const todos = todosOf(parse(text));
  if (todos.length > MOST_ROWS) throw tooManyRows();
  const found: FileRows = { format: 'maistro', rows: [], problems: [] };
  const lines = linesOf(text, todos.length);
  for (const [index, given] of todos.entries()) {
    const line = lines[index] ?? 1;
    const read = portableSchema.safeParse(given);
    if (read.success) found.rows.push({ line, todo: read.data });
    else {
      const [issue] = read.error.issues;
      const field = issue?.path.join('.');
      found.problems.push({
        line,
        message: `${field ? `${field}: ` : ''}${issue?.message ?? 'This is no ToDo.'}`,
      });
    }
  }
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const errors: ParseError[] = [];
    try {
      parseTree(text, errors, { disallowComments: true });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    const line = text.slice(0, errors[0]?.offset ?? 0).split('\n').length;
    throw new AppError('invalid', `Line ${line}: this is not valid JSON.`, { field: 'text' });
  }
}

function todosOf(file: unknown): unknown[] {
  const { format, version, todos } = (typeof file === 'object' && file ? file : {}) as Record<
    string,
    unknown
  >;
  if (format !== FORMAT || !Array.isArray(todos)) {
    throw new AppError('invalid', 'This file does not hold ToDos that were exported from Maistro.', {
      field: 'text',
    });
  }
  if (version !== VERSION) {
    const message = 'This file was written by another version of Maistro, and cannot be read.';
    throw new AppError('invalid', message, { field: 'text' });
  }
  return todos;
}

/** As the export writes it, each stands on a line of its own; a file that was laid out anew is looked through. */
function linesOf(text: string, count: number): number[] {
  if (text.trimEnd().split('\n').length === count + 2)
    return Array.from({ length: count }, (_, index) => index + 2);
  let line = 1;
  let from = 0;
  return placesOf(text).map((offset) => {
    line += text.slice(from, offset).split('\n').length - 1;
    from = offset;
    return line;
  });
}

function placesOf(text: string): number[] {
  try {
    const root = parseTree(text);
    const list = root && findNodeAtLocation(root, ['todos']);
    return list?.children?.map(({ offset }) => offset) ?? [];
  } catch (error) {
    // Nested deeper than this parser goes.
    if (error instanceof RangeError) return [];
    throw error;
  }
}
