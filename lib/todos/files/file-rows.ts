// What a reader of a file gives back: the ToDos, each with the line it began on, and what could not be read.

import { AppError } from '../../errors.ts';
import type { FileFormat, FileProblem } from './import-preview.ts';
import type { PortableTodo } from './portable-todo.ts';

export type FileRow = { line: number; todo: PortableTodo };
export type FileRows = { format: FileFormat; rows: FileRow[]; problems: FileProblem[] };

export const MOST_ROWS = 10_000;

export function tooManyRows(): AppError {
  const message = `This file has more than ${MOST_ROWS.toLocaleString('en')} ToDos. Split it, and import one part after the other.`;
  return new AppError('too_large', message, { field: 'text' });
}
