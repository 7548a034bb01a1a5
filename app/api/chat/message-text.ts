// What a person may write in one message.

import { z } from 'zod';

export const messageText = z
  .string()
  .max(20_000, 'A message has at most 20,000 characters.')
  .transform((text) => text.replaceAll('\u0000', ''))
  .refine((text) => text.trim() !== '', 'Write something first.');
