// The check of a role prompt.
import { z } from 'zod';
import { ROLE_LIMIT } from './limits';

/** Line breaks and tabs may stand in a text; other control characters are of no use to anybody. */
export const printable = (text: string) => text.replace(/[^\P{Cc}\n\r\t]/gu, '');

export const roleSchema = z
  .string()
  .transform((role) => printable(role.toWellFormed().replace(/\r\n?/g, '\n')))
  .pipe(z.string().max(ROLE_LIMIT, `A role prompt has at most ${ROLE_LIMIT} characters.`));
