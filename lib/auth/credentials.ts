// The shape of an e-mail address and a password, for the forms and the server alike.
import { z } from 'zod';

export const PASSWORD_LENGTH = { min: 8, max: 256 } as const;

const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Enter your email address.')
  .max(320, 'That is too long for an email address.')
  .pipe(z.email('That does not look like an email address, such as you@example.com.'));

export const signInSchema = z.object({
  email,
  password: z
    .string()
    .min(1, 'Enter your password.')
    .max(PASSWORD_LENGTH.max, 'That is longer than any password here.'),
});

export const registerSchema = z.object({
  email,
  password: z
    .string()
    .min(PASSWORD_LENGTH.min, `Use at least ${PASSWORD_LENGTH.min} characters.`)
    .max(PASSWORD_LENGTH.max, `Use at most ${PASSWORD_LENGTH.max} characters.`),
  name: z.string().trim().min(1).max(100).optional(),
});
export type Registration = z.infer<typeof registerSchema>;
