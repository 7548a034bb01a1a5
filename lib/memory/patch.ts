// The shapes in which changes of the memories arrive, from a tool, through the API or by hand: the same checks for all.
import { z } from 'zod';
import { MEMORY_LIMITS } from './memory';

/** One line: a fact is shown in one row, and PostgreSQL stores no NUL and no half character. */
const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Several lines, without the other control characters. */
const lines = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();

const words = z
  .string()
  .overwrite(oneLine)
  .min(1, 'Write something, or erase it.')
  .max(MEMORY_LIMITS.fact, `A fact has at most ${MEMORY_LIMITS.fact} characters.`);
const fact = words.nullable();
const facts = z
  .array(words)
  .max(MEMORY_LIMITS.facts, `There is room for ${MEMORY_LIMITS.facts} of them. Erase one first.`)
  .overwrite((list) => [...new Set(list)]);

/** What is left out stays as it is; null forgets it. */
export const profilePatchSchema = z
  .object({ name: fact, location: fact, job: fact, connections: facts, interests: facts })
  .partial();
export type ProfilePatch = z.infer<typeof profilePatchSchema>;

export const instructionsSchema = z
  .string()
  .overwrite(lines)
  .max(MEMORY_LIMITS.instructions, `Instructions have at most ${MEMORY_LIMITS.instructions} characters.`);
