// The secret of an API key. It is random enough that a fast hash keeps it safe: there is nothing to guess.
import { createHash, randomBytes } from 'node:crypto';

/** By its prefix people and secret scanners see what it is. */
const PREFIX = 'mai_';
const SHAPE = /^mai_[A-Za-z0-9_-]{43}$/;

export const newSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`;

/** Whether it can be one of ours at all, so that other texts cost no query. */
export const looksLikeSecret = (text: string): boolean => SHAPE.test(text);

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const hintOf = (secret: string): string => secret.slice(-4);
