// The check of a role prompt, and what all text about an assistant goes through.
import { z } from 'zod';
import { ROLE_LIMIT } from './limits';

/** Line breaks and tabs may stand in a text; other control characters are of no use to anybody. */
export const printable = (text: string) => text.replace(/[^\P{Cc}\n\r\t]/gu, '');

/**
 * One line, as it can be shown beside others. Marks that nobody sees go: those that turn the direction of what
 * follows (UAX #9) could disguise a name, those of no width could make one that is empty. Text that is written
 * from right to left needs none of them.
 */
export const oneLine = (text: string) =>
  printable(text.toWellFormed())
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export const roleSchema = z
  .string()
  .transform((role) => printable(role.toWellFormed().replace(/\r\n?/g, '\n')))
  .pipe(z.string().max(ROLE_LIMIT, `A role prompt has at most ${ROLE_LIMIT} characters.`));
