// Reads a file of ToDos, whichever program wrote it.

import { AppError } from '../../errors.ts';
import type { Clock } from '../../time/clock.ts';
import type { FileRows } from './file-rows.ts';
import { readMaistroCsv } from './maistro-csv.ts';
import { readMaistroJson } from './maistro-json.ts';
import { readPlainCsv } from './plain-csv.ts';
import { readTickTick } from './ticktick.ts';
import { readTodoist } from './todoist.ts';

/** Bytes. */
export const FILE_LIMIT = 5_000_000;

/** The clock is for days in words. Throws an AppError `invalid` or `too_large`. */
export function readFile(given: string, clock: Clock): FileRows {
  if (Buffer.byteLength(given) > FILE_LIMIT) {
    const message = `This file has more than ${FILE_LIMIT / 1_000_000} MB. Split it, and import one part after the other.`;
    throw new AppError('too_large', message, { field: 'text' });
  }
  const text = given.replace(/^\ufeff/, '');
  const found =
    readMaistroJson(text) ??
    readMaistroCsv(text) ??
    readTodoist(text, clock) ??
    readTickTick(text, clock) ??
    readPlainCsv(text, clock);
  if (found) return found;
  const message =
    'There are no ToDos in this file. It must be an export of Maistro, Todoist or TickTick, or a CSV file with a column named Title.';
  throw new AppError('invalid', message, { field: 'text' });
}
