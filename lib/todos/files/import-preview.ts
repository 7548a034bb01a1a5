// What an import found in a file, and what it did. Types alone, for the server and the browser.

import type { PortableTodo } from './portable-todo';

export const FILE_FORMATS = ['maistro', 'todoist', 'ticktick', 'csv'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** `line` of the file, from 1. */
export type FileProblem = { line: number; message: string };

export type FoundTodo = Omit<PortableTodo, 'id' | 'category' | 'endUser' | 'position'> & {
  line: number;
  /** The key of the list it goes to (lib/todos/list-key.ts). */
  category: string;
  /** It is on that list already. */
  isDuplicate: boolean;
};

export type ImportPreview = {
  format: FileFormat;
  /** Of the file, duplicates too. */
  count: number;
  /** How many of them are on their lists already; they are left alone. */
  duplicates: number;
  /** Where they go, by the key of the list. */
  lists: { category: string; count: number }[];
  /** The first of them. */
  todos: FoundTodo[];
  /** The first of what could not be read, in the order of the file. */
  problems: FileProblem[];
  problemCount: number;
};

export type ImportResult = ImportPreview & {
  /** Null when there was nothing to add; else it can be undone like any operation. */
  operation: { id: string } | null;
  added: number;
};
