// Reads a file of assistants. What is wrong with it is said in plain words, with the line and column.
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import { AppError } from '@/lib/errors';
import { IMPORT_LIMIT } from './limits';
import { fileSchema, type PortableFile } from './portable';

export class ImportError extends AppError {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;

  constructor(message: string, text: string, offset: number) {
    const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
    super('invalid', `Line ${lines.length}: ${message}`, { field: 'text' });
    this.line = lines.length;
    this.column = (lines.at(-1)?.length ?? 0) + 1;
  }
}

/** Deeper than anything that a person or a program wrote on purpose. */
const DEPTH = 100;

/** Throws an ImportError, or an AppError `too_large`. */
export function readImport(given: string): PortableFile {
  const text = given.replace(/^\ufeff/, '');
  if (Buffer.byteLength(text) > IMPORT_LIMIT) {
    const message = `This file has more than ${IMPORT_LIMIT / 1_000_000} MB. Export the assistants one by one instead.`;
    throw new AppError('too_large', message, { field: 'text' });
  }
  const result = fileSchema.safeParse(parse(text), { error: inPlainWords, reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? String(key) : key));
  throw new ImportError(`${whereIs(path)}${issue?.message}`, text, offsetOf(text, path));
}

function parse(text: string): unknown {
  try {
    return storable(JSON.parse(text), DEPTH);
  } catch (error) {
    if (error instanceof RangeError) throw new ImportError('The file is nested too deeply.', text, 0);
    const errors: ParseError[] = [];
    treeOf(text, errors);
    const first = errors[0];
    const problem = first && PROBLEMS[printParseErrorCode(first.error)];
    throw new ImportError(problem ?? 'This is not valid JSON.', text, first?.offset ?? 0);
  }
}

/** PostgreSQL stores neither NUL nor half of a surrogate pair. Throws a RangeError when it is too deep. */
function storable(value: unknown, depth: number): unknown {
  if (depth === 0) throw new RangeError('Too deep.');
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed();
  if (Array.isArray(value)) return value.map((each) => storable(each, depth - 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [storable(key, depth), storable(each, depth - 1)]),
  );
}

function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where the value stands, or for one that is missing what it is missing from. */
function offsetOf(text: string, path: (string | number)[]): number {
  const root = treeOf(text, []);
  for (let length = path.length; root && length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node.offset;
  }
  return root?.offset ?? 0;
}

/** `assistants.0.versions.1.color` is "Assistant 1, version 2, color: ". */
function whereIs(path: (string | number)[]): string {
  const words: string[] = [];
  for (const [index, key] of path.entries()) {
    const list = path[index - 1];
    if (typeof key === 'number') words.push(`${String(list).replace(/s$/, '')} ${key + 1}`);
    else if (typeof path[index + 1] !== 'number') words.push(key);
  }
  const all = words.join(', ');
  return all === '' ? '' : `${all.charAt(0).toUpperCase()}${all.slice(1)}: `;
}

const KINDS: Record<string, string> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  array: 'a list [ … ]',
  object: 'an object { … }',
  record: 'an object { … }',
};

/** For what the schemas themselves have no sentence. */
const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'This is missing.';
    return `This must be ${KINDS[issue.expected] ?? issue.expected}.`;
  }
  if (issue.code === 'too_big') return `This is too large: at most ${issue.maximum}.`;
  if (issue.code === 'too_small') return `This is too small: at least ${issue.minimum}.`;
  return undefined;
};

const PROBLEMS: Record<string, string> = {
  InvalidSymbol: 'There is a word that JSON does not know. Texts stand in double quotes.',
  InvalidNumberFormat: 'This is not a number.',
  PropertyNameExpected: 'The name of a field is missing here. Names stand in double quotes.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing before this.',
  CommaExpected: 'A comma is missing before this.',
  CloseBraceExpected: 'A closing } is missing.',
  CloseBracketExpected: 'A closing ] is missing.',
  EndOfFileExpected: 'There is more text after the end.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfComment: 'JSON has no comments.',
  UnexpectedEndOfString: 'A text is not closed with a double quote.',
  UnexpectedEndOfNumber: 'This number is not complete.',
  InvalidUnicode: 'After \\u stand four digits or letters from a to f.',
  InvalidEscapeCharacter: 'There is no such character after a backslash.',
  InvalidCharacter: 'There is a character that may not stand in a text as it is, such as a tab.',
};
