// The check of a key's name.
import { z } from 'zod';

export const keyNameSchema = z
  .string()
  .transform((name) =>
    name
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, 'Give the key a name, such as the program or the machine that will use it.')
      .max(100, 'A name has at most 100 characters.'),
  );
