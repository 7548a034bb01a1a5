// Memories as a page showed them: only compared with what is there, so nothing in them is corrected.
import { z } from 'zod';

const text = z.string().max(20_000);
const texts = z.array(text).max(200);

export const shownSchema = z
  .object({
    name: text.nullable(),
    location: text.nullable(),
    job: text.nullable(),
    connections: texts,
    interests: texts,
    instructions: text,
  })
  .partial();
