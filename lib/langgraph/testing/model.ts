// For tests: the scripted model server as the connected model.

import { afterAll } from 'vitest';
import { startModelServer } from '../../../e2e/model-server/server.ts';

export const model = await startModelServer();
// Read at the first query, which is later.
process.env.OPENAI_BASE_URL = model.url;
process.env.OPENAI_MODEL = 'scripted';
// No test here waits for it, and a busy machine may be slow.
process.env.MODEL_TIMEOUT_MS = '30000';
afterAll(() => model.close());

/** A message of a person, in the shape that most clients send. */
export const human = (content: string) => ({ messages: [{ role: 'user', content }] });

/** An answer of so many words, one each 50 ms. */
export const slow = (words: number) => human(`slow:${words}`);
